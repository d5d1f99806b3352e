package org.lagesbild.standalone.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.standalone.partner.Retractions.Left;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes back what a partner said, and then the partner; or a period of it alone. It says it through the log, as the partner
 * would have: every live incident gets a retraction of a higher revision, so every count follows, and another run goes on
 * where this one ended.
 */
@Command(
        name = "remove",
        description = "Takes back all that a partner said, and ends its enrolment; or takes back a period alone.",
        mixinStandardHelpOptions = true)
final class RemovePartner extends PartnerCommand {

    private static final String STAYS =
            "weeks that are sealed (430 days after their end) and what was released stay as they are";

    @Option(names = "--from", paramLabel = "DATE", description = "only what happened on this local day or later")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "only what happened on this local day or earlier")
    private @Nullable LocalDate to;

    @Override
    int run(PartnerDesk desk) {
        Period period = new Period(from, to);
        Optional<Enrolment> known = desk.enrolled(id()).map(PartnerCommand::partner);
        Optional<Enrolment> written = inFile().map(PartnerCommand::partner);
        if (known.isEmpty() && written.isEmpty()) {
            say(id() + " is not enrolled: there is nothing to remove");
            return 0;
        }
        if (known.isEmpty()) {
            return period.bounded() ? told(Left.NOTHING) : unmake(desk);
        }
        if (dryRun()) {
            say("take back " + desk.retractions(id()).count(period) + " incidents of " + id());
            say(STAYS);
            return 0;
        }
        return period.bounded() ? told(desk.retractions(id()).retract(period, this::say)) : wholly(desk, known.get());
    }

    /** Nobody can say anything more under its name; the intake takes retractions of whoever is suspended. */
    private int wholly(PartnerDesk desk, Enrolment partner) {
        if (inFile().isPresent()) {
            change(text -> text.with(id(), "keyHashes", "[]").with(id(), "suspended", "true"));
        }
        desk.shut(id(), true);
        Enrolment mute = partner.withKeys(List.of()).withSuspended(true);
        if (!mute.equals(partner)) {
            desk.publish(mute);
        }
        Left left = desk.retractions(id()).retractAll(this::say);
        return left.none() ? forget(desk, left) : told(left);
    }

    /** One whose enrolment was begun and never told: it has said nothing, but the brokers may let it in. */
    private int unmake(PartnerDesk desk) {
        if (!dryRun()) {
            desk.shut(id(), true);
        }
        return forget(desk, Left.NOTHING);
    }

    private int forget(PartnerDesk desk, Left left) {
        if (!dryRun()) {
            desk.dismiss(id());
        }
        if (inFile().isPresent()) {
            change(text -> text.without(id()));
        }
        say("end the enrolment of " + id() + "; its topics empty themselves (reports in 11 days, receipts in 30)");
        return told(left);
    }

    private int told(Left left) {
        say("retracted " + left.retracted() + " incidents");
        say(STAYS);
        if (!left.none()) {
            say(left.waiting() + " are not taken back yet: run it again");
        }
        return left.none() ? 0 : LEFT;
    }
}
