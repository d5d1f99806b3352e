package org.lagesbild.standalone.partner;

import org.lagesbild.messaging.enrolment.Enrolment;
import picocli.CommandLine.Command;

/** Lets a suspended partner go on with the key that it has. */
@Command(name = "resume", description = "Lets a suspended partner go on.", mixinStandardHelpOptions = true)
final class ResumePartner extends PartnerCommand {

    @Override
    int run(PartnerDesk desk) {
        required();
        Enrolment after = change(text -> text.with(id(), "suspended", "false")).orElseThrow();
        if (!dryRun()) {
            desk.admit(after, null);
            desk.publish(since(after, desk.enrolled(id())));
        }
        say("let " + id() + " go on");
        return 0;
    }
}
