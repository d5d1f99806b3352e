package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** What goes out at once, and how far the cursor is then. */
class VolleyTest {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final Volley volley = new Volley(Positions.START);

    @Test
    void shouldHoldOneOfAnEpisode() {
        assertThat(add("opened", "e", 0)).isTrue();
        assertThat(add("other", "f", 1)).isTrue();
        assertThat(add("strengthened", "e", 2)).isFalse();

        assertThat(volley.size()).isEqualTo(2);
        assertThat(volley.behind()).isEqualTo(new Positions(List.of(2L)));
    }

    @Test
    void shouldComeBehindWhatIsNotWanted() {
        add("wanted", "e", 0);
        volley.pass(logged("unwanted", "f", 1));

        assertThat(volley.size()).isEqualTo(1);
        assertThat(volley.behind()).isEqualTo(new Positions(List.of(2L)));
    }

    private boolean add(String alert, String episode, long offset) {
        return volley.add(logged(alert, episode, offset), Delivery.cursor("ops/" + alert, Delivery.Progress.NONE));
    }

    private static LoggedAlert logged(String alert, String episode, long offset) {
        return new LoggedAlert(SampleAlerts.inEpisode(alert, episode, EpisodeState.OPENED, NOON), 0, offset, offset);
    }
}
