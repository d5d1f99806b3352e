package org.lagesbild.publisher.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Recording;

/**
 * The story of Sigtuna, a municipality with 24 areas and ten partners, one of each sector: made up, with its real areas
 * and populations. It has seasons, school holidays, weekends, late reports, corrections, retractions, duplicates, some
 * real rises and partners that fall silent, one of them until now. The same seed, years and end give the same reports.
 * It does not end with its end: what is received after it is told live.
 */
public final class SigtunaStory {

    /** The area of all its partners. */
    public static final String MUNICIPALITY = "0191";

    private static final Comparator<RecordedReport> IN_ORDER = Comparator.comparing(RecordedReport::receivedAt)
            .thenComparing(RecordedReport::partner)
            .thenComparing(each -> each.report().eventId())
            .thenComparing(each -> each.report().revision());

    private final Script script = Script.sigtuna();
    private final EventIds ids;
    private final long seed;
    private final int years;
    private final Instant end;

    /** The story that ends with the hour in which {@code end} lies, and begins so many years before. */
    public SigtunaStory(long seed, int years, Instant end) {
        if (years < 1) {
            throw new IllegalArgumentException("a story has at least one year");
        }
        this.ids = new EventIds(("the story of Sigtuna " + seed).getBytes(UTF_8));
        this.seed = seed;
        this.years = years;
        this.end = end.truncatedTo(ChronoUnit.HOURS);
    }

    /** How its run is recorded: by kind, this source and the seed it is found again. */
    public static String source(int years) {
        return "sigtuna-" + years;
    }

    /** Who publishes in it, for their enrolment and topics. */
    public static List<StoryPartner> partners() {
        return Script.sigtuna().partners();
    }

    /** Its history, until its end. */
    public Recording recording() {
        LocalDate first = LocalDays.of(end).minusYears(years);
        List<RecordedReport> reports = happening(first, LocalDays.of(end)).stream()
                .filter(each -> !each.receivedAt().isAfter(end))
                .sorted(IN_ORDER)
                .toList();
        return new Recording("story", source(years), seed, reports, end, 0);
    }

    /** What is received after one instant and until another, in order. */
    List<RecordedReport> received(Instant after, Instant until) {
        LocalDate first = LocalDays.of(after.minus(Delay.LONGEST).minus(Aftermath.LONGEST));
        return happening(first, LocalDays.of(until)).stream()
                .filter(each ->
                        each.receivedAt().isAfter(after) && !each.receivedAt().isAfter(until))
                .sorted(IN_ORDER)
                .toList();
    }

    private List<RecordedReport> happening(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> new StoryDay(script, ids, seed, day, LocalDays.of(end)).reports().stream())
                .toList();
    }
}
