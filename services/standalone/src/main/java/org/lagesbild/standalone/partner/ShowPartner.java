package org.lagesbild.standalone.partner;

import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import picocli.CommandLine.Command;

/** Says what the rights file and the backbone have of a partner, and whether they agree. */
@Command(
        name = "show",
        description = "Says what rights file and backbone have of a partner; 4 where they differ.",
        mixinStandardHelpOptions = true)
final class ShowPartner extends PartnerCommand {

    @Override
    int run(PartnerDesk desk) {
        Optional<Enrolment> written = inFile();
        Optional<Enrolment> known = desk.enrolled(id());
        say("rights file  " + line(written));
        say("backbone     " + line(known));
        known.ifPresent(this::onboarding);
        boolean same = written.map(entry -> since(entry, known)).equals(known);
        if (!same) {
            say("they differ; add, rotate, suspend, resume or remove make them one");
        }
        return same ? 0 : LEFT;
    }

    private void onboarding(Enrolment enrolment) {
        enrolment.onboarding().parts().forEach((name, text) -> say("%-12s %s".formatted(name, text)));
        if (!enrolment.onboarding().missing().isEmpty()) {
            say("nothing is published without: "
                    + String.join(", ", enrolment.onboarding().missing()));
        }
    }

    private static String line(Optional<Enrolment> enrolment) {
        return enrolment
                .map(one -> "%s %s in %s, %d key(s)%s"
                        .formatted(
                                one.role(),
                                one.sector(),
                                String.join(" ", one.areas()),
                                one.keyHashes().size(),
                                one.suspended() ? ", suspended" : ""))
                .orElse("nothing");
    }
}
