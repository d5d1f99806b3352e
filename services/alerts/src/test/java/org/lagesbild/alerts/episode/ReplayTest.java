package org.lagesbild.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.evaluation.Evaluation;

/** What is said follows from the log alone, whatever state was lost and in whatever order a record lists its areas. */
class ReplayTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldSayTheSameOfTheSameLog(long seed) {
        List<Alert> said = told(Story.months(seed)).said();

        assertThat(said).hasSizeGreaterThan(10);
        assertThat(told(Story.months(seed)).said()).isEqualTo(said);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotDependOnTheOrderOfAreas(long seed) {
        Random random = new Random(seed);
        List<Evaluation> shuffled = Story.months(seed).stream()
                .map(evaluation -> {
                    var tests = new ArrayList<>(evaluation.tests());
                    Collections.shuffle(tests, random);
                    return new Evaluation(
                            evaluation.moment(),
                            evaluation.scale(),
                            evaluation.missing(),
                            evaluation.missingBefore(),
                            tests,
                            evaluation.scores(),
                            evaluation.clusters());
                })
                .toList();

        assertThat(told(shuffled).said()).isEqualTo(told(Story.months(seed)).said());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveEachAlertAnIdOfItsOwn(long seed) {
        List<Alert> said = told(Story.months(seed)).said();

        Set<String> ids = new HashSet<>();
        assertThat(said).allMatch(alert -> ids.add(alert.identity().id()));
    }

    /** The whole log is read again by one who has only what was said: nothing is said twice, and all goes on as it would. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldGoOnFromWhatWasSaidAsIfNothingHadBeenLost(long seed) {
        List<Evaluation> log = Story.months(seed);
        for (int lost : List.of(5, 20, 40)) {
            Story before = told(log.subList(0, lost));

            Story rebuilt = Story.after(Story.usual(), before.said());
            log.subList(0, lost).forEach(rebuilt::take);
            assertThat(rebuilt.said()).as("said twice").isEmpty();
            log.subList(lost, log.size()).forEach(rebuilt::take);

            List<Alert> all = told(log).said();
            assertThat(rebuilt.said()).isEqualTo(all.subList(before.said().size(), all.size()));
        }
    }

    private static Story told(List<Evaluation> log) {
        Story story = new Story();
        log.forEach(story::take);
        return story;
    }
}
