package org.lagesbild.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.alerts.episode.Story.SIGTUNA;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagesbild.alerts.rule.RuleBook;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.CoverageState;

class HourlyStepTest {

    private static final String AREA = "0191R005";
    private static final int HOUR = Stockholm.hourOf(Stockholm.startOfDay(Story.MONDAY));

    private static final RuleBook RULES = Story.rules().parse("""
            version: 1
            rules:
              - {name: fires, kind: threshold, category: FIRE_VEHICLE, window: 24h, atLeast: 4, below: 2}
              - {name: silent, kind: coverage}
            """);

    private final Story story = new Story(RULES);

    @Test
    void shouldOpenAtTheNumberAndCloseADayAfterFewAreLeft() {
        assertThat(story.hour(HOUR, fires(3, 0))).isEmpty();
        assertThat(states(story.hour(HOUR + 1, fires(4, 0)))).containsExactly(EpisodeState.OPENED);
        assertThat(story.hour(HOUR + 2, fires(3, 0)))
                .as("between the two bounds")
                .isEmpty();
        assertThat(story.hour(HOUR + 3, fires(5, 0))).isEmpty();
        assertThat(states(story.hour(HOUR + 4, fires(8, 0)))).containsExactly(EpisodeState.STRENGTHENED);
        assertThat(story.hour(HOUR + 5, fires(1, 0))).isEmpty();
        assertThat(story.hour(HOUR + 28, fires(1, 0))).isEmpty();
        assertThat(states(story.hour(HOUR + 29, fires(0, 0)))).containsExactly(EpisodeState.CLOSED);
    }

    @Test
    void shouldSayNothingOfAnHourTwice() {
        story.hour(HOUR, fires(4, 0));

        assertThat(story.hour(HOUR, fires(9, 0))).isEmpty();
        assertThat(story.hour(HOUR - 1, fires(9, 0))).isEmpty();
    }

    @Test
    void shouldTellWhatWasTakenBackFromWhatHasPassed() {
        story.hour(HOUR, fires(4, 7));

        assertThat(states(story.hour(HOUR + 1, fires(3, 8)))).containsExactly(EpisodeState.WEAKENED);
        assertThat(states(story.hour(HOUR + 2, fires(0, 12)))).containsExactly(EpisodeState.CANCELLED);
        story.hour(HOUR + 3, fires(4, 12));
        assertThat(story.hour(HOUR + 30, fires(0, 12))).as("a day has passed").isEmpty();
    }

    @Test
    void shouldTakeFewForNoCalmWhileAPartnerIsSilent() {
        story.hour(HOUR, fires(4, 0), partner(CoverageState.HEARD));
        story.hour(HOUR + 1, fires(0, 0), partner(CoverageState.SILENT));

        assertThat(story.hour(HOUR + 40, fires(0, 0), partner(CoverageState.SILENT)))
                .isEmpty();
        story.hour(HOUR + 41, fires(0, 0), partner(CoverageState.HEARD));
        assertThat(states(story.hour(HOUR + 65, fires(0, 0), partner(CoverageState.HEARD))))
                .containsExactly(EpisodeState.CLOSED);
    }

    @Test
    void shouldOpenOnASilenceAndCloseOnlyWhenThePartnerIsHeard() {
        List<Alert> silent = story.hour(HOUR, partner(CoverageState.SILENT));

        assertThat(silent).singleElement().satisfies(alert -> {
            assertThat(alert.subject().kind()).isEqualTo(AlertKind.COVERAGE);
            assertThat(alert.subject().partner()).isEqualTo("police");
            assertThat(alert.subject().category()).isEmpty();
            assertThat(alert.identity().episode()).isEqualTo("0191||silent:police|" + Story.MONDAY);
        });
        assertThat(story.hour(HOUR + 1, partner(CoverageState.LATE))).isEmpty();
        assertThat(states(story.hour(HOUR + 2, partner(CoverageState.HEARD)))).containsExactly(EpisodeState.CLOSED);
    }

    @Test
    void shouldSayNothingTwiceAfterAllButWhatWasSaidIsLost() {
        story.hour(HOUR, fires(4, 0), partner(CoverageState.SILENT));
        String episode = story.said().get(0).identity().episode();
        story.person(episode, JudgementAct.ACKNOWLEDGE, Story.MONDAY);

        Story rebuilt = Story.after(RULES, story.said());

        assertThat(rebuilt.hour(HOUR, fires(4, 0), partner(CoverageState.SILENT)))
                .isEmpty();
        assertThat(rebuilt.hour(HOUR + 1, fires(4, 0), partner(CoverageState.SILENT)))
                .isEmpty();
        assertThat(rebuilt.person(episode, JudgementAct.ACKNOWLEDGE, Story.MONDAY))
                .isEmpty();
    }

    private static List<EpisodeState> states(List<Alert> alerts) {
        return alerts.stream().map(alert -> alert.identity().state()).toList();
    }

    private static Sighting fires(long count, long taken) {
        return new Sighting(AREA, 0, Map.of("FIRE_VEHICLE", new Sighting.Count(count, count)), List.of(), taken);
    }

    private static Sighting partner(CoverageState... states) {
        return new Sighting(
                SIGTUNA,
                0,
                Map.of(),
                Arrays.stream(states)
                        .map(state -> new Sighting.Partner("police", state))
                        .toList(),
                0);
    }
}
