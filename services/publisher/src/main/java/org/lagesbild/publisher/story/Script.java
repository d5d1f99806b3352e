package org.lagesbild.publisher.story;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;

/**
 * What the story is made of, as it stands in its files: who publishes, what happens how often, what rises, who falls
 * silent. Days are counted back from the story's end.
 */
record Script(List<StoryPartner> partners, List<Act> acts, List<Rise> rises, List<Silence> silences) {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER =
            CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

    /** What one partner reports of one category, in a year without rises. */
    record Act(
            String partner,
            String category,
            double perYear,
            Origin origin,
            Severity severity,
            String place,
            Rhythm rhythm,
            Season season) {}

    /** More than usual of one category in one area, by so many a day. A rise may have several rows. */
    record Rise(String name, String partner, String category, String area, int daysBeforeEnd, int days, double perDay) {

        boolean on(long beforeEnd) {
            return within(beforeEnd, daysBeforeEnd, days);
        }
    }

    /** A partner sends nothing in these days, neither reports nor signs of life. */
    record Silence(String partner, int daysBeforeEnd, int days) {

        boolean on(long beforeEnd) {
            return within(beforeEnd, daysBeforeEnd, days);
        }
    }

    static Script sigtuna() {
        return new Script(
                rows("partners.csv", StoryPartner.class),
                rows("acts.csv", Act.class),
                rows("rises.csv", Rise.class),
                rows("silences.csv", Silence.class));
    }

    boolean silent(String partner, long beforeEnd) {
        return silences.stream().anyMatch(silence -> silence.partner().equals(partner) && silence.on(beforeEnd));
    }

    private static boolean within(long beforeEnd, int first, int days) {
        return beforeEnd <= first && beforeEnd > (long) first - days;
    }

    private static <T> List<T> rows(String file, Class<T> type) {
        try (InputStream stream = Script.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            MappingIterator<T> rows = CSV.readerFor(type).with(WITH_HEADER).readValues(stream);
            return List.copyOf(rows.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable story " + file, e);
        }
    }
}
