package org.lagesbild.alerts.episode;

import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.SeverityClass;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The three that are kept apart: how much harm the kind of incident does, when to look, and how sure it is that there is a
 * rise. None of them is made of another.
 */
final class Grades {

    /** Ten times less probable than what alarms. */
    private static final double CLEARLY = 10;

    private final Taxonomy taxonomy;
    private final HarmWeights weights;

    Grades(Ground.Vocabulary words) {
        this.taxonomy = words.taxonomy();
        this.weights = words.weights();
    }

    Alert.Grade of(Alert.Subject subject, EpisodeState state, Said said) {
        return new Alert.Grade(
                severity(subject.category()), urgency(subject.kind(), state, said), certainty(subject, state, said));
    }

    /** Of a group, its gravest category. */
    private AlertSeverity severity(String code) {
        if (code.isEmpty()) {
            return AlertSeverity.MINOR;
        }
        return taxonomy.contains(code)
                ? weights.find(code)
                        .map(HarmWeight::severity)
                        .map(Grades::severity)
                        .orElse(AlertSeverity.UNKNOWN)
                : taxonomy.inGroup(code).stream()
                        .map(Category::code)
                        .flatMap(each -> weights.find(each).stream())
                        .map(HarmWeight::severity)
                        .max(SeverityClass::compareTo)
                        .map(Grades::severity)
                        .orElse(AlertSeverity.UNKNOWN);
    }

    private static AlertSeverity severity(SeverityClass harm) {
        return switch (harm) {
            case TRIFLE, MINOR -> AlertSeverity.MINOR;
            case TROUBLING, MODERATE -> AlertSeverity.MODERATE;
            case SERIOUS, GRAVE -> AlertSeverity.SEVERE;
            case SEVERE, LETHAL -> AlertSeverity.EXTREME;
        };
    }

    private static AlertUrgency urgency(AlertKind kind, EpisodeState state, Said said) {
        if (state.ended()) {
            return AlertUrgency.PAST;
        }
        if (kind == AlertKind.COVERAGE || kind == AlertKind.BUDGET) {
            return AlertUrgency.EXPECTED;
        }
        return switch (said.method().window()) {
            case DAY -> AlertUrgency.IMMEDIATE;
            case MONTH -> AlertUrgency.FUTURE;
            case WEEK, FORTNIGHT, UNKNOWN -> AlertUrgency.EXPECTED;
        };
    }

    private static AlertCertainty certainty(Alert.Subject subject, EpisodeState state, Said said) {
        if (state == EpisodeState.WEAKENED || state == EpisodeState.CANCELLED) {
            return AlertCertainty.UNLIKELY;
        }
        if (!Tracked.inferred(subject.kind())) {
            return AlertCertainty.OBSERVED; // it is a count or a silence, not an inference
        }
        if (said.newSource()) {
            return AlertCertainty.POSSIBLE;
        }
        boolean several = Evidences.joint(said.test().sectors()).sectors() > 1;
        return several || said.probability() * CLEARLY <= said.method().level()
                ? AlertCertainty.LIKELY
                : AlertCertainty.POSSIBLE;
    }

    /** The numbers and what they were made with. */
    record Said(SeriesTest test, @Nullable Cluster cluster, Alert.Method method, boolean newSource) {

        Said(AlertMaker.Draft draft) {
            this(draft.test(), draft.cluster(), draft.method(), draft.marks().newSource());
        }

        double probability() {
            return cluster != null
                    ? cluster.chance().probability()
                    : method.window().count(test).probability();
        }
    }
}
