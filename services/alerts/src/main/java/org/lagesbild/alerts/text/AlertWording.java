package org.lagesbild.alerts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.alerts.episode.Evidences;
import org.lagesbild.alerts.episode.Ground;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.Corroboration;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;

/**
 * Chooses the sentences of an alert, the same in both languages. What follows from other areas and categories stands apart
 * from the description, since not everybody may read it.
 */
public final class AlertWording implements Ground.Wording {

    /** From so many on, a count is no longer called few. */
    private static final long MANY = 10;

    private static final int A_YEAR = 52;

    private final List<Phrases> languages;

    public AlertWording(AreaTree areas, Taxonomy taxonomy) {
        this.languages =
                List.of(new Swedish(new Names(areas, taxonomy, true)), new English(new Names(areas, taxonomy, false)));
    }

    @Override
    public List<Alert.Text> of(Alert alert) {
        return languages.stream().map(phrases -> text(alert, phrases)).toList();
    }

    private static Alert.Text text(Alert alert, Phrases phrases) {
        Alert.Subject subject = alert.subject();
        String category = subject.category().isEmpty() ? "" : phrases.names().category(subject.category());
        String about = phrases.about(category, phrases.names().area(subject.area()));
        return new Alert.Text(
                phrases.code(),
                phrases.headline(alert, about),
                joined(description(alert, phrases)),
                joined(overall(alert, phrases)));
    }

    private static List<String> description(Alert alert, Phrases phrases) {
        List<String> sentences = new ArrayList<>();
        boolean byPerson = !alert.marks().by().isEmpty();
        sentences.add(phrases.state(
                alert.identity().state(), byPerson && alert.identity().state().ended()));
        AlertKind kind = alert.subject().kind();
        switch (kind) {
            case COVERAGE -> sentences.add(coverage(alert, phrases));
            case BUDGET -> sentences.add(phrases.budget(alert.marks().heldBack()));
            case THRESHOLD -> sentences.addAll(threshold(alert, phrases));
            case CLUSTER -> sentences.addAll(together(alert, phrases));
            case STATISTICAL, CORROBORATION, UNKNOWN -> sentences.addAll(unusual(alert, phrases));
        }
        return sentences;
    }

    private static String coverage(Alert alert, Phrases phrases) {
        String partner = alert.subject().partner();
        boolean heard = alert.identity().state().ended() && alert.marks().by().isEmpty();
        return heard ? phrases.heard(partner) : phrases.silent(partner);
    }

    private static List<String> threshold(Alert alert, Phrases phrases) {
        AlertWindow window = alert.method().window();
        TestedCount count = window.count(alert.test());
        return List.of(phrases.lately(count.seen().reported(), window), phrases.bound(count.alarmCount(), window));
    }

    private static List<String> together(Alert alert, Phrases phrases) {
        Cluster cluster = alert.cluster();
        if (cluster == null) {
            return List.of(phrases.untold());
        }
        ClusterPhrases its = phrases.together();
        TestedCount.Seen seen = cluster.window().seen();
        List<String> sentences = new ArrayList<>();
        sentences.add(its.areas(cluster));
        sentences.add(its.counted(cluster, alert.moment().day()));
        sentences.add(its.expected(cluster));
        sentences.add(its.chance(cluster));
        if (seen.independent() < seen.reported()) {
            sentences.add(phrases.independent(seen.independent()));
        }
        if (alert.marks().newSource()) {
            sentences.add(phrases.newSource(cluster.sourceWeeks()));
        }
        if (seen.reported() < MANY) {
            sentences.add(phrases.few());
        }
        return sentences;
    }

    private static List<String> unusual(Alert alert, Phrases phrases) {
        SeriesTest test = alert.test();
        if (test.state() == TestState.UNKNOWN) {
            return List.of(phrases.untold(), accepted(alert, phrases));
        }
        AlertWindow shown = shown(alert);
        List<String> sentences = new ArrayList<>(numbers(alert, phrases));
        if (alert.subject().kind() == AlertKind.CORROBORATION) {
            Corroboration joint = Evidences.joint(test.sectors());
            sentences.add(phrases.joint(joint.sectors(), joint.probability()));
        }
        if (shown == AlertWindow.FORTNIGHT) { // what follows is of the last seven days
            sentences.add(phrases.counted(
                    test.week().seen().reported(),
                    AlertWindow.WEEK,
                    alert.moment().day()));
        }
        sentences.add(sectors(test, phrases));
        if (test.discovered() > 0) {
            sentences.add(phrases.discovered(test.discovered()));
        }
        if (alert.marks().newSource()) {
            sentences.add(phrases.newSource(test.model().sourceWeeks()));
        }
        sentences.add(accepted(alert, phrases));
        if (shown.count(test).seen().reported() < MANY) {
            sentences.add(phrases.few());
        }
        return sentences;
    }

    /** For a year: by then the season has been learnt at that level too. */
    private static String accepted(Alert alert, Phrases phrases) {
        int week = alert.test().model().acceptedWeek();
        boolean lately = Stockholm.weekOf(alert.moment().day()) - week <= A_YEAR;
        return week > 0 && lately ? phrases.accepted(Stockholm.isoWeek(week)) : "";
    }

    private static String sectors(SeriesTest test, Phrases phrases) {
        List<String> shares = test.sectors().stream()
                .filter(share -> share.reported() > 0)
                .map(share -> phrases.names().sector(share.sector()) + " "
                        + phrases.numbers().whole(share.reported()))
                .toList();
        return shares.isEmpty() ? "" : phrases.sectors(shares);
    }

    private static List<String> numbers(Alert alert, Phrases phrases) {
        SeriesTest test = alert.test();
        SeriesTest.Month month = test.month();
        AlertWindow window = alert.method().window();
        int day = alert.moment().day();
        List<String> sentences = new ArrayList<>();
        if (window == AlertWindow.MONTH) {
            sentences.add(phrases.counted(month.reported(), window, day));
            sentences.add(phrases.slow(month.expected(), month.slow().cusum()));
        }
        AlertWindow shown = shown(alert);
        TestedCount count = shown.count(test);
        sentences.add(phrases.counted(count.seen().reported(), shown, day));
        sentences.add(phrases.expected(count, shown));
        sentences.add(phrases.chance(count.probability(), shown));
        sentences.add(phrases.noticed(count.alarmCount()));
        if (count.seen().independent() < count.seen().reported()) {
            sentences.add(phrases.independent(count.seen().independent()));
        }
        if (month.ratio().high() > 0) {
            sentences.add(phrases.ratio(
                    month.ratio().value(), month.ratio().low(), month.ratio().high()));
        }
        return sentences;
    }

    /** Whose count is told: a month has none, and where a source was silent fourteen days have none. */
    private static AlertWindow shown(Alert alert) {
        AlertWindow window = alert.method().window();
        return window == AlertWindow.MONTH || !window.count(alert.test()).tested() ? AlertWindow.WEEK : window;
    }

    private static List<String> overall(Alert alert, Phrases phrases) {
        Alert.Method method = alert.method();
        int held = alert.marks().heldBack();
        return Stream.of(
                        method.tested() > 0 ? phrases.tested(method.tested()) : "",
                        held > 0 ? phrases.heldBack(held) : "",
                        method.untested() > 0 ? phrases.untested(method.untested()) : "")
                .toList();
    }

    private static String joined(List<String> sentences) {
        return String.join(
                " ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
    }
}
