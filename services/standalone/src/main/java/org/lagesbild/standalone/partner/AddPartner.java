package org.lagesbild.standalone.partner;

import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
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
        Optional<Enrolment> written = inFile();
        Optional<Enrolment> known = desk.enrolled(id());
        if (written.isEmpty() && known.isPresent()) {
            throw new IllegalStateException(
                    id() + " is enrolled, but not by this rights file; remove it where it was added");
        }
        if (written.isPresent()
                && known.filter(entry -> entry.equals(since(written.get(), known)))
                        .isPresent()) {
            if (!dryRun()) {
                desk.admit(written.get(), null);
            }
            say(id() + " is enrolled already; rotate makes a new key");
            return 0;
        }
        String secret = Secrets.fresh();
        Enrolment partner = write(written.isPresent(), KeyHash.of(secret));
        if (!dryRun()) {
            desk.admit(partner, secret);
            desk.publish(since(partner, known));
        }
        tell(partner, secret);
        return 0;
    }

    /** A second run keeps what the file says, since people may have changed it meanwhile, and gives it a new key. */
    private Enrolment write(boolean again, String hash) {
        if (!again) {
            options.check(id());
        }
        Enrolment partner = change(text -> again
                        ? text.with(id(), "keyHashes", Secrets.yaml(List.of(hash)))
                        : text.with(options.entry(id(), hash)))
                .orElseThrow();
        if (partner.role() != Role.PUBLISHER) {
            throw new IllegalStateException(id() + " is no partner: its role is " + partner.role());
        }
        return partner;
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
