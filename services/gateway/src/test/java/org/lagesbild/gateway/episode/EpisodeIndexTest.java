package org.lagesbild.gateway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.testkit.SampleAlerts;

/** Which days an episode is about, and under which id it is told. */
class EpisodeIndexTest {

    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final int TODAY = Stockholm.dayOf(NOON);
    private static final Instant LATER = NOON.plus(Duration.ofDays(20));

    private final EpisodeIndex index = new EpisodeIndex(Vocabularies.areas(), Vocabularies.taxonomy());

    @Test
    void shouldBeginWithTheWindowThatItWasSaidBy() {
        say(opened());
        assertThat(on(TODAY - 8)).isEmpty();
        assertThat(on(TODAY - 7)).hasSize(1);
    }

    @Test
    void shouldHoldEveryDayWhileItStandsAndNoneAfterItsEnd() {
        say(opened());
        assertThat(on(TODAY + 30)).hasSize(1);
        say(later(EpisodeState.CLOSED));
        assertThat(on(TODAY + 19)).hasSize(1);
        assertThat(on(TODAY + 20)).isEmpty();
    }

    @Test
    void shouldKeepTheIdOfItsFirstAlert() {
        say(later(EpisodeState.STRENGTHENED));
        say(opened());
        assertThat(on(TODAY)).extracting(Course::id).containsExactly("first");
        assertThat(on(TODAY)).extracting(Course::state).containsExactly(EpisodeState.STRENGTHENED);
    }

    @Test
    void shouldTellOfNeighboursToThoseAlone() {
        say(SampleAlerts.neighbours("together", "0191", "VANDALISM", NOON));
        assertThat(on(TODAY - 14)).extracting(Course::id).containsExactly("together");
        assertThat(on(TODAY - 15)).isEmpty();
        assertThat(index.of(new Counted("0191R006", "VANDALISM", TODAY, Origin.PUBLIC)))
                .isEmpty();
    }

    @Test
    void shouldTellNothingOfAnAreaThatIsNotKnown() {
        say(opened());
        assertThat(index.of(new Counted("9999", "VANDALISM", TODAY, Origin.PUBLIC)))
                .isEmpty();
    }

    private List<Course> on(int day) {
        return index.of(new Counted("0191R005", "VANDALISM", day, Origin.PUBLIC));
    }

    private void say(Alert alert) {
        index.changed("0191", Optional.of(new Row<>("0191", alert, 0, 0, 0)));
    }

    private static Alert opened() {
        return SampleAlerts.opened("first", NOON);
    }

    private static Alert later(EpisodeState state) {
        Alert alert = SampleAlerts.alert("second", "0191R005", "VANDALISM", state, LATER);
        Alert.Identity identity =
                new Alert.Identity("second", opened().identity().episode(), List.of("first"), state);
        return new Alert(
                identity,
                alert.subject(),
                alert.moment(),
                alert.grade(),
                alert.test(),
                alert.method(),
                alert.marks(),
                alert.texts());
    }
}
