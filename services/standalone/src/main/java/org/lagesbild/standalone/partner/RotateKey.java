package org.lagesbild.standalone.partner;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.KeyHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Gives a partner a new key beside its old one; {@code --finish} ends the old one. Kafka knows one password of a user: it
 * is the new one from now on, and connections that stand go on.
 */
@Command(
        name = "rotate",
        description = "Makes a new key; the old one goes on over HTTP and at the registry until --finish.",
        mixinStandardHelpOptions = true)
final class RotateKey extends PartnerCommand {

    @Option(names = "--finish", description = "ends every key but the newest")
    private boolean finish;

    @Option(names = "--now", description = "ends every key but the new one at once: one has leaked")
    private boolean now;

    @Override
    int run(PartnerDesk desk) {
        Enrolment written = required();
        List<String> live = desk.enrolled(id()).orElse(written).keyHashes().stream()
                .limit(1)
                .toList();
        return finish ? finish(desk, live) : rotate(desk, now ? List.of() : live);
    }

    private int finish(PartnerDesk desk, List<String> newest) {
        apply(desk, newest, null);
        say("end all keys of " + id() + " but the newest");
        return 0;
    }

    /** @param old the key that works now: one that an interrupted run only wrote down was shown to nobody */
    private int rotate(PartnerDesk desk, List<String> old) {
        String secret = Secrets.fresh();
        apply(desk, Stream.concat(Stream.of(KeyHash.of(secret)), old.stream()).toList(), secret);
        if (dryRun()) {
            say("make a new key of " + id());
            return 0;
        }
        say("key " + id() + " publisher " + secret);
        say("this is shown once; over Kafka it is the password from now on");
        if (!old.isEmpty()) {
            say("the key before it goes on over HTTP and at the registry: end it with rotate " + id() + " --finish");
        }
        return 0;
    }

    private void apply(PartnerDesk desk, List<String> hashes, @Nullable String secret) {
        Enrolment after = change(text -> text.with(id(), "keyHashes", Secrets.yaml(hashes)))
                .orElseThrow();
        if (!dryRun()) {
            desk.admit(after, secret);
            desk.publish(since(after, desk.enrolled(id())));
        }
    }
}
