package org.lagesbild.alerts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.TestedCount;

/** The same in English. */
record English(Names names) implements Phrases {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String code() {
        return "en";
    }

    @Override
    public Numbers numbers() {
        return Numbers.EN;
    }

    @Override
    public String about(String category, String area) {
        return category.isEmpty() ? area : category + " in " + area;
    }

    @Override
    public String headline(Alert alert, String about) {
        AlertKind kind = alert.subject().kind();
        return switch (alert.identity().state()) {
            case CLOSED -> about + ": the alert is closed";
            case CANCELLED -> about + ": the alert is taken back";
            case WEAKENED -> about + ": the count was corrected downwards";
            case ACKNOWLEDGED -> about + ": somebody is looking at it";
            case STRENGTHENED -> strengthened(kind, about);
            case OPENED, UNKNOWN -> opened(kind, about);
        };
    }

    private static String strengthened(AlertKind kind, String about) {
        return switch (kind) {
            case BUDGET -> about + ": more alerts are held back";
            case THRESHOLD -> about + ": twice as many reports as last said";
            case COVERAGE -> about + ": an expected source is not heard";
            case STATISTICAL, CORROBORATION, CLUSTER, UNKNOWN -> about + ": the rise is clearer than before";
        };
    }

    private static String opened(AlertKind kind, String about) {
        return switch (kind) {
            case THRESHOLD -> about + ": as many reports as the municipality wants to know of";
            case CORROBORATION -> about + ": several kinds of source see more reports than usual";
            case COVERAGE -> about + ": an expected source is not heard";
            case BUDGET -> about + ": alerts are held back";
            case CLUSTER -> about + ": more reports than usual in neighbouring areas together";
            case STATISTICAL, UNKNOWN -> about + ": more reports than usual";
        };
    }

    @Override
    public String counted(long reported, AlertWindow window, int day) {
        String until = LocalDate.ofEpochDay(day - 1L).format(DATE);
        String count = numbers().whole(reported) + (reported == 1 ? " reported incident" : " reported incidents");
        return switch (window) {
            case DAY -> count + " on " + until + ".";
            case WEEK, UNKNOWN -> count + " in the seven days to " + until + ".";
            case FORTNIGHT -> count + " in the 14 days to " + until + ".";
            case MONTH -> count + " in the 28 days to " + until + ".";
        };
    }

    @Override
    public String expected(TestedCount count, AlertWindow window) {
        return "Expected %s (95 of 100 such %s: %s–%s)."
                .formatted(
                        numbers().about(count.expected()),
                        plural(window),
                        numbers().whole(count.range().low()),
                        numbers().whole(count.range().high()));
    }

    private static String singular(AlertWindow window) {
        return switch (window) {
            case DAY -> "day";
            case FORTNIGHT -> "period of 14 days";
            case WEEK, MONTH, UNKNOWN -> "week";
        };
    }

    private static String plural(AlertWindow window) {
        return switch (window) {
            case DAY -> "days";
            case FORTNIGHT -> "periods of 14 days";
            case WEEK, MONTH, UNKNOWN -> "weeks";
        };
    }

    @Override
    public String slow(double expected, double cusum) {
        return "Expected %s. The rise has grown over several weeks (its sum is %s)."
                .formatted(numbers().about(expected), numbers().ratio(cusum));
    }

    @Override
    public String chance(double probability, AlertWindow window) {
        String time = singular(window);
        String often = Numbers.rarerThanAMillion(probability) ? "less often than" : "about";
        return "That many by chance: %s 1 %s in %s."
                .formatted(often, time, numbers().oneIn(probability));
    }

    @Override
    public String noticed(long alarmCount) {
        return "A rise would have been noticed from %s.".formatted(numbers().whole(alarmCount));
    }

    @Override
    public String independent(long atLeast) {
        return "At least %s are different incidents; the rest may have been reported by several."
                .formatted(numbers().whole(atLeast));
    }

    @Override
    public String ratio(double value, double low, double high) {
        return "In 28 days %s times what was expected (90%% interval: %s–%s)."
                .formatted(
                        numbers().ratio(value), numbers().ratio(low), numbers().ratio(high));
    }

    @Override
    public String sectors(List<String> shares) {
        return "Reported by: " + String.join(", ", shares) + ".";
    }

    @Override
    public String discovered(long count) {
        return "Besides, %s discovered on patrol or inspection; they do not count."
                .formatted(numbers().whole(count));
    }

    @Override
    public String newSource(int weeks) {
        return weeks == 1
                ? "A source is new since one week: the rise may come of it."
                : "A source is new since %s weeks: the rise may come of it."
                        .formatted(numbers().whole(weeks));
    }

    @Override
    public String accepted(String isoWeek) {
        return "What is usual is counted from the level that somebody accepted after week %s.".formatted(isoWeek);
    }

    @Override
    public String few() {
        return "Uncertain: few incidents.";
    }

    @Override
    public String lately(long reported, AlertWindow window) {
        String time = window == AlertWindow.DAY ? "24 hours" : "seven days";
        return "%s reported incidents in the last %s.".formatted(numbers().whole(reported), time);
    }

    @Override
    public String joint(int sectors, double probability) {
        return "%s kinds of source each see a rise in 28 days; by chance they would about 1 time in %s."
                .formatted(numbers().whole(sectors), numbers().oneIn(probability));
    }

    @Override
    public String bound(long atLeast, AlertWindow window) {
        String time = window == AlertWindow.DAY ? "24 hours" : "seven days";
        return "The municipality wants to know of %s or more in %s."
                .formatted(numbers().whole(atLeast), time);
    }

    @Override
    public String silent(String partner) {
        return "The source %s has been silent for longer than usual. That nothing is reported does not mean that nothing happens."
                .formatted(partner);
    }

    @Override
    public String heard(String partner) {
        return "The source %s is no longer silent, or no longer expected.".formatted(partner);
    }

    @Override
    public String budget(int heldBack) {
        return heldBack == 0
                ? "A new week has begun, with a new limit of how many alerts are opened."
                : "The week's limit of new alerts is reached. The least probable was shown first.";
    }

    @Override
    public String state(EpisodeState state, boolean byPerson) {
        return switch (state) {
            case CLOSED -> byPerson ? "Closed by a person." : "Closed, since nothing was unusual for some time.";
            case CANCELLED -> "The data that it was made of were taken back by whoever gave them.";
            case WEAKENED -> "Data were corrected, and what is left is fewer than what is noticed.";
            case ACKNOWLEDGED -> "A person has taken it on.";
            case OPENED, STRENGTHENED, UNKNOWN -> "";
        };
    }

    @Override
    public String untold() {
        return "Now no more than expected.";
    }

    @Override
    public ClusterPhrases together() {
        return new EnglishCluster(names(), numbers());
    }

    @Override
    public String tested(int tested) {
        return "Tested: %s series.".formatted(numbers().whole(tested));
    }

    @Override
    public String heldBack(int count) {
        return count == 1
                ? "1 new alert is held back by the week's limit."
                : "%s new alerts are held back by the week's limit."
                        .formatted(numbers().whole(count));
    }

    @Override
    public String untested(int categories) {
        return "Incomplete: %s could not be tested, since an expected source was silent."
                .formatted(categories == 1 ? "1 category" : numbers().whole(categories) + " categories");
    }
}
