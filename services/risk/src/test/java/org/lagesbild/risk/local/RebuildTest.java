package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.risk.local.Town.USUAL_WEEKS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.series.Country;

class RebuildTest {

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = Town.usual();
    }

    @ParameterizedTest(name = "with {0} weeks after")
    @ValueSource(ints = {0, 3, 70})
    void shouldBeTheSameModelsAndSayNothingAgainWhenAllStateIsLost(int weeks) {
        town.burst(6, Origin.PUBLIC);
        town.weeks(weeks);
        town.report(
                Town.incident("THEFT", Country.NORTH, "polisen", town.now().minus(Duration.ofDays(90)), Origin.STAFF));
        town.commit();
        Instant retained = town.now().minus(Duration.ofDays(457));

        Town rebuilt = new Town(town.past());
        town.log().stream()
                .filter(change -> !Worlds.at(change).isBefore(retained) || change instanceof Change.Enrolled)
                .forEach(rebuilt::apply);
        rebuilt.commit();

        assertThat(rebuilt.models()).isEqualTo(town.models());
        assertThat(rebuilt.evaluations).isEmpty();
        assertThat(rebuilt.settled).isEmpty();
        town.days(8);
        for (int day = 0; day < 8; day++) {
            rebuilt.apply(new Change.Heard("polisen", "POLICE", Country.TOWN, town.now()));
        }
        assertThat(town.evaluations).hasSize((USUAL_WEEKS + weeks) * 7 + 8);
    }

    @Test
    void shouldGoOnAfterARestartAsIfNothingHadHappened() {
        Town restarted = Town.usual();
        for (int day = 0; day < 40; day++) {
            if (day % 5 == 0) {
                restarted.report(restarted.theft(Country.SOUTH, "polisen", 4, Origin.STAFF));
                town.report(town.theft(Country.SOUTH, "polisen", 4, Origin.STAFF));
            }
            restarted.days(1);
            town.days(1);
            restarted.restart(restarted.past());
        }
        assertThat(restarted.evaluations).isEqualTo(town.evaluations);
        assertThat(restarted.settled).isEqualTo(town.settled);
        assertThat(restarted.models()).isEqualTo(town.models());
    }
}
