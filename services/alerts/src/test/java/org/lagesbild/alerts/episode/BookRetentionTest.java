package org.lagesbild.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.alerts.episode.Story.MONDAY;
import static org.lagesbild.alerts.episode.Story.day;
import static org.lagesbild.alerts.episode.Story.test;

import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.judgement.JudgementAct;

/** A municipality's book holds what is going on. The past lies in the topic of alerts, which has a term of its own. */
class BookRetentionTest {

    private final Story story = new Story();

    @Test
    void shouldForgetAnEndedEpisodeOnceItKeepsNothingFromBeingOpened() {
        int coolDown = Story.usual().limits().coolDownDays();
        String episode = story.take(day(MONDAY, test("0191R005", 0.0005)))
                .get(0)
                .identity()
                .episode();
        story.person(episode, JudgementAct.CLOSE, MONDAY);

        for (int at = 1; at <= coolDown; at++) {
            story.take(day(MONDAY + at));
            assertThat(story.book().tracked()).as("day " + at).hasSize(1);
        }
        story.take(day(MONDAY + coolDown + 1));

        assertThat(story.book().tracked()).isEmpty();
    }

    @Test
    void shouldForgetWhatWasOpenedInAWeekThatIsOver() {
        story.take(day(MONDAY, test("0191R005", 0.0005)));
        assertThat(story.book().opened()).containsExactly(MONDAY);

        for (int at = 1; at <= 7; at++) {
            story.take(day(MONDAY + at));
        }

        assertThat(story.book().opened()).isEmpty();
    }
}
