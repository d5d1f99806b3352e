package org.lagesbild.analyst.risk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.risk.RiskBody.MethodBody;
import org.lagesbild.analyst.view.ViewComposer;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation.Method;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation.Whole;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.area.Area;

/** Makes a body of what one reader may be told of a midnight, and of the views of it. Pure. */
@Singleton
final class RiskComposer {

    private final Vocabulary vocabulary;
    private final ViewComposer views;
    private final ScoreComposer scores;
    private final TestComposer tests;

    RiskComposer(Vocabulary vocabulary, ViewComposer views) {
        this.vocabulary = vocabulary;
        this.views = views;
        this.scores = new ScoreComposer(vocabulary.taxonomy(), Vocabularies.harmWeights());
        this.tests = new TestComposer(vocabulary.taxonomy());
    }

    /**
     * @param area null where this reader is told of no view of that midnight
     * @param municipality null where it may not be read
     */
    record Seen(@Nullable DisclosedView area, @Nullable DisclosedView municipality) {}

    RiskBody body(Area area, DisclosedEvaluation told, Seen seen) {
        @Nullable Whole whole = told.whole().orElse(null);
        @Nullable Method method = told.method().orElse(null);
        DisclosedView view = seen.area();
        DisclosedView around = seen.municipality();
        Set<String> tested =
                told.tests().stream().map(test -> test.series().category()).collect(Collectors.toSet());
        return new RiskBody(
                AreaBody.of(area),
                vocabulary.areas().tenant(area.code()),
                told.complete(),
                LocalDate.ofEpochDay(told.day()),
                whole == null ? null : Instant.ofEpochMilli(whole.moment().asOf()),
                whole == null ? null : whole.moment().revision(),
                method == null ? null : method(method, whole),
                told.missing(),
                around == null ? null : views.coverage(around),
                scores.body(area, told),
                method == null
                        ? List.of()
                        : told.tests().stream()
                                .map(test -> tests.body(test, method.level()))
                                .toList(),
                view == null
                        ? List.of()
                        : views.expected(view).stream()
                                .filter(row -> !tested.contains(row.category()))
                                .toList());
    }

    private static MethodBody method(Method method, @Nullable Whole whole) {
        return new MethodBody(
                method.detector(),
                method.level(),
                AlarmLevels.DAY,
                AlarmLevels.FORTNIGHT,
                method.listedFrom(),
                whole == null ? null : whole.tested(),
                method.weights());
    }
}
