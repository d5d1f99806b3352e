package org.lagesbild.standalone.partner;

import org.lagesbild.messaging.enrolment.Enrolment;
import picocli.CommandLine.Command;

/** Stops a partner at once, over HTTP and Kafka; what it said stands. */
@Command(
        name = "suspend",
        description = "Stops a partner at once; what it said stands.",
        mixinStandardHelpOptions = true)
final class SuspendPartner extends PartnerCommand {

    @Override
    int run(PartnerDesk desk) {
        required();
        Enrolment after = change(text -> text.with(id(), "suspended", "true")).orElseThrow();
        if (!dryRun()) {
            desk.shut(id(), false);
            desk.publish(since(after, desk.enrolled(id())));
        }
        say("stop " + id() + " over HTTP and Kafka");
        return 0;
    }
}
