package org.lagesbild.standalone.partner;

import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.KeyHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Enrols a partner, and prints its key once. Run again, it completes what is not complete. */
@Command(name = "add", description = "Enrols a partner and prints its key, once.", mixinStandardHelpOptions = true)
final class AddPartner extends PartnerCommand {

    @Mixin
    private PartnerOptions options = new PartnerOptions();

    @Override
    int run(PartnerDesk desk) {
        Optional<Enrolment> written = inFile().map(PartnerCommand::partner);
        Optional<Enrolment> known = desk.enrolled(id());
        if (known.isPresent()) {
            complete(desk, written, known);
            return 0;
        }
        String secret = Secrets.fresh();
        Enrolment partner = write(written.isPresent(), KeyHash.of(secret));
        if (!dryRun()) {
            desk.admit(partner, secret);
            desk.publish(partner);
        }
        tell(partner, secret);
        return 0;
    }

    /** One that is enrolled has a key that works, and keeps it: what else the file says of it is made true. */
    private void complete(PartnerDesk desk, Optional<Enrolment> written, Optional<Enrolment> known) {
        Enrolment wanted = written.orElseThrow(() -> new IllegalStateException(
                id() + " is enrolled, but not by this rights file; remove it where it was added"));
        if (!known.map(Enrolment::keyHashes).equals(written.map(Enrolment::keyHashes))) {
            throw new IllegalStateException(
                    "the keys of " + id() + " in the rights file are not those that work; rotate makes a new one");
        }
        Enrolment now = since(wanted, known);
        if (!dryRun()) {
            desk.admit(now, null);
            if (!known.get().equals(now)) {
                desk.publish(now);
            }
        }
        say(id() + " is enrolled already, as the rights file says; rotate makes a new key");
    }

    /** A second run keeps what the file says, since people may have changed it meanwhile, and gives it a new key. */
    private Enrolment write(boolean again, String hash) {
        if (!again) {
            options.check(id());
        }
        return change(text -> again
                        ? text.with(id(), "keyHashes", Secrets.yaml(List.of(hash)))
                        : text.with(options.entry(id(), hash)))
                .orElseThrow();
    }

    private void tell(Enrolment partner, String secret) {
        say("enrol " + id() + " in " + String.join(" ", partner.areas()));
        if (partner.sandbox()) {
            say("it is a sandbox: every check and receipt, and nothing is counted");
        }
        if (!dryRun()) {
            say("key " + id() + " publisher " + secret);
            say("this is shown once: Bearer key, Kafka password and password at the registry");
        }
    }
}
