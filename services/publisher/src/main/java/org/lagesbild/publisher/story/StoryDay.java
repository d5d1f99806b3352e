package org.lagesbild.publisher.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.publisher.story.Script.Act;
import org.lagesbild.publisher.story.Script.Rise;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;

/** What happens on one local day, and all that is ever reported of it, whenever that is. */
final class StoryDay {

    private static final double DAYS_A_YEAR = 365.25;
    private static final LocalTime SIGN_OF_LIFE = LocalTime.of(6, 0);

    private final Script script;
    private final EventIds ids;
    private final long seed;
    private final LocalDate day;
    private final long beforeEnd;
    private final List<RecordedReport> reports = new ArrayList<>();

    StoryDay(Script script, EventIds ids, long seed, LocalDate day, LocalDate end) {
        this.script = script;
        this.ids = ids;
        this.seed = seed;
        this.day = day;
        this.beforeEnd = ChronoUnit.DAYS.between(day, end);
    }

    /** The day's reports, in no order; incidents of silent partners happen, but are told by nobody. */
    List<RecordedReport> reports() {
        for (StoryPartner partner : script.partners()) {
            if (!script.silent(partner.id(), beforeEnd)) {
                Instant morning =
                        day.atTime(SIGN_OF_LIFE).atZone(LocalDays.ZONE).toInstant();
                reports.add(new RecordedReport(partner.id(), Reports.heartbeat(morning)));
                acts(partner).forEach(act -> play(partner, act));
            }
        }
        return reports;
    }

    private Stream<Act> acts(StoryPartner partner) {
        return script.acts().stream().filter(act -> act.partner().equals(partner.id()));
    }

    private void play(StoryPartner partner, Act act) {
        Chance usual = Chance.of(seed, day.toEpochDay(), partner.id(), act.category());
        double mean = act.perYear()
                / DAYS_A_YEAR
                * act.season().on(day)
                * act.rhythm().on(day.getDayOfWeek());
        Teller teller = new Teller(partner, act, usual);
        for (int left = usual.poisson(mean); left > 0; left--) {
            teller.tell(area(partner, usual));
        }
        for (Rise rise : script.rises()) {
            if (rise.partner().equals(partner.id()) && rise.category().equals(act.category()) && rise.on(beforeEnd)) {
                Chance more = Chance.of(seed, day.toEpochDay(), rise.name(), rise.category(), rise.area());
                for (int left = more.poisson(rise.perDay()); left > 0; left--) {
                    teller.tell(rise.area());
                }
            }
        }
    }

    private static String area(StoryPartner partner, Chance chance) {
        if (chance.percent(partner.coarsePercent())) {
            return SigtunaStory.MUNICIPALITY;
        }
        List<Area> areas = Vocabularies.areas().children(SigtunaStory.MUNICIPALITY);
        double[] weights = areas.stream().mapToDouble(partner.spread()::weight).toArray();
        return areas.get(chance.pick(weights)).code();
    }

    /** Tells of one partner's incidents of one category on this day, one after the other. */
    private final class Teller {

        private final StoryPartner partner;
        private final Act act;
        private final Chance chance;
        private int told;

        Teller(StoryPartner partner, Act act, Chance chance) {
            this.partner = partner;
            this.act = act;
            this.chance = chance;
        }

        void tell(String area) {
            String eventId = ids.of(String.join("/", partner.id(), act.category(), day.toString(), "" + told++));
            Instant occurred = LocalDays.midnight(day)
                    .plus(act.rhythm().hour(chance), ChronoUnit.HOURS)
                    .plus(chance.below(60), ChronoUnit.MINUTES);
            Instant received = occurred.plus(partner.delay().draw(chance));
            Report content = Generalisation.apply(content(area, occurred), Vocabularies.taxonomy());
            new Aftermath(eventId, content, chance)
                    .reports(received, area(partner, chance))
                    .forEach(report -> reports.add(new RecordedReport(partner.id(), report)));
        }

        private Report content(String area, Instant occurred) {
            return new Report(
                    "",
                    1,
                    ReportKind.REPORT,
                    act.category(),
                    area,
                    occurred,
                    Precision.HOUR,
                    act.place(),
                    act.severity(),
                    act.origin(),
                    chance.percent(70) ? Certainty.CONFIRMED : Certainty.LIKELY,
                    partner.lens().isEmpty() ? List.of() : List.of(partner.lens()),
                    Scope.PUBLIC,
                    "",
                    Instant.EPOCH,
                    0);
        }
    }
}
