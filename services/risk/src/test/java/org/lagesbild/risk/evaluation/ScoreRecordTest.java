package org.lagesbild.risk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.score.AreaHistory;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.score.Corroboration;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.Scoring;
import org.lagesbild.risk.score.SeverityClass;

class ScoreRecordTest {

    private static final int LAST_DAY = 20_000;
    private static final HarmWeights WEIGHTS = new HarmWeights(
            3,
            Map.of(
                    "ARSON",
                    new HarmWeight(HarmKind.CRIME, SeverityClass.GRAVE, 14, basis(HarmWeight.Source.INDEX)),
                    "NOISE",
                    new HarmWeight(HarmKind.CONCERN, SeverityClass.TRIFLE, 28, basis(HarmWeight.Source.DECISION))));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 40})
    void shouldHoldAllThatItsNumbersFollowFrom(int incidents) {
        AreaHistory area = area(new Random(incidents), incidents);
        Scoring scoring = new Scoring(WEIGHTS);
        AreaScore score = scoring.score(area, scoring.strengths(List.of(area), LAST_DAY), LAST_DAY);

        ScoreRecord kept = ScoreRecord.of(area, score, WEIGHTS.version(), shares(area));

        assertThat(kept.score()).isEqualTo(score);
        assertThat(kept.incidents()).isEqualTo(incidents);
        if (kept.score() instanceof AreaScore.Scored scored) {
            assertThat(kept.sortKey()).isEqualTo(scored.sortKey());
            assertThat(kept.weights()).isEqualTo(3);
        } else {
            assertThat(incidents).isLessThan(3);
            assertThat(kept.terms()).isEmpty();
        }
    }

    private static List<SectorShare> shares(AreaHistory area) {
        return area.corroboration().bySector().entrySet().stream()
                .map(sector -> new SectorShare(sector.getKey(), 1, sector.getValue()))
                .toList();
    }

    private static AreaHistory area(Random random, int incidents) {
        TreeMap<Integer, Long> fires = new TreeMap<>();
        TreeMap<Integer, Long> noise = new TreeMap<>();
        for (int each = 0; each < incidents; each++) {
            (random.nextBoolean() ? fires : noise).merge(LAST_DAY - random.nextInt(80), 1L, Long::sum);
        }
        TreeMap<String, Double> sectors = new TreeMap<>();
        sectors.put("HOUSING", 1 - random.nextDouble());
        sectors.put("POLICE", 0.02);
        return new AreaHistory(
                "0191R001",
                2000,
                List.of(
                        new AreaHistory.Series("NOISE", noise, LAST_DAY - 98, 0.2),
                        new AreaHistory.Series("ARSON", fires, LAST_DAY - 98, 0.05)),
                new Corroboration(sectors));
    }

    private static HarmWeight.Basis basis(HarmWeight.Source source) {
        return new HarmWeight.Basis(source, LocalDate.EPOCH, "test");
    }
}
