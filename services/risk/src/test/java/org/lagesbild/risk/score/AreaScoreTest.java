package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Vectors;

class AreaScoreTest {

    private static final JsonNode VECTOR = Vectors.section("risk_score");
    private static final Shrinkage PARENT =
            new Shrinkage(1, 0.25, VECTOR.required("k").asDouble());

    private final Bar bar = new Bar(
            HarmKind.CRIME,
            Vectors.list(VECTOR.required("categories")).stream()
                    .map(AreaScoreTest::term)
                    .toList());

    @Test
    void shouldGiveEveryTermAsTheVectorSays() {
        List<JsonNode> rows = Vectors.list(VECTOR.required("categories"));
        for (int at = 0; at < rows.size(); at++) {
            assertClose(bar.terms().get(at).ratio(), rows.get(at), "rr_shrunk");
            assertClose(bar.terms().get(at).excess(), rows.get(at), "excess_harm_days");
            assertClose(bar.terms().get(at).burden(), rows.get(at), "burden_days");
        }
    }

    @Test
    void shouldSumToTheChangeAndItsShares() {
        assertClose(bar.excess(), VECTOR, "X_total");
        assertClose(bar.usual(), VECTOR, "expected_harm");
        assertClose(100 * bar.change(), VECTOR, "change_percent");
        for (Term term : bar.terms()) {
            assertClose(bar.share(term), VECTOR.required("share_of_positive_excess"), term.category());
        }
    }

    @Test
    void shouldCountTheSectorsThatSeeARise() {
        Corroboration corroboration = corroboration();

        assertThat(corroboration.sectors()).isEqualTo(VECTOR.required("S").asInt());
        assertClose(corroboration.fisher(), VECTOR, "fisher_chi2");
        assertThat(corroboration.degreesOfFreedom())
                .isEqualTo(VECTOR.required("fisher_df").asInt());
        assertClose(corroboration.probability(), VECTOR, "fisher_p");
    }

    @Test
    void shouldOrderByTheBarThatMovedMost() {
        Bar none = new Bar(HarmKind.CONCERN, List.of());
        AreaScore.Scored scored = (AreaScore.Scored) AreaScore.of(bar, none, corroboration(), 2000, 1);

        assertClose(scored.sortKey(), VECTOR, "priority");
        assertThat(scored.sortedBy()).isEqualTo(HarmKind.CRIME);
    }

    @Test
    void shouldNeverAddCrimeAndConcern() {
        Bar concern = new Bar(HarmKind.CONCERN, bar.terms());
        AreaScore.Scored alone =
                (AreaScore.Scored) AreaScore.of(bar, new Bar(HarmKind.CONCERN, List.of()), corroboration(), 2000, 1);
        AreaScore.Scored both = (AreaScore.Scored) AreaScore.of(bar, concern, corroboration(), 2000, 1);

        assertThat(both.sortKey()).isEqualTo(alone.sortKey());
        assertThat(both.crime()).isEqualTo(alone.crime());
    }

    @Test
    void shouldSayTooLittleBelowThreeIncidents() {
        Term.Counted two = new Term.Counted(1.5, 0.2, 2);
        Bar few = new Bar(HarmKind.CRIME, List.of(new Term("ARSON", 300, 14, two, PARENT)));

        assertThat(AreaScore.of(few, new Bar(HarmKind.CONCERN, List.of()), corroboration(), 2000, 1))
                .isEqualTo(new AreaScore.TooLittleData(2));
    }

    @Test
    void shouldAddNothingForOneSector() {
        assertThat(new Corroboration(new TreeMap<>(Map.of("POLICE", 0.01))).bonus())
                .isZero();
        assertThat(new Corroboration(new TreeMap<>()).probability()).isEqualTo(1);
    }

    private static Corroboration corroboration() {
        double[] p = Vectors.doubles(VECTOR.required("sector_p"));
        return new Corroboration(new TreeMap<>(Map.of("HOUSING", p[0], "POLICE", p[1], "SCHOOL", p[2])));
    }

    private static Term term(JsonNode row) {
        Term.Counted counted = new Term.Counted(
                row.required("observed_decayed").asDouble(),
                row.required("expected_decayed").asDouble(),
                3);
        return new Term(
                row.required("category").asText(),
                row.required("w_days").asDouble(),
                row.required("half_life_days").asDouble(),
                counted,
                PARENT);
    }

    private static void assertClose(double actual, JsonNode row, String field) {
        double expected = row.required(field).asDouble();
        assertThat(actual).as(field).isCloseTo(expected, Vectors.near(expected));
    }
}
