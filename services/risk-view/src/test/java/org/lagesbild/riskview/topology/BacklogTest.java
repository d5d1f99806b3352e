package org.lagesbild.riskview.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.view.AreaView;

class BacklogTest {

    private static final int QUIET = 1;
    private static final int BUSY = 10_000;

    private final Backlog backlog = new Backlog();

    @Test
    void shouldPublishEverythingAtOnceWhenThereIsLittleToDo() {
        backlog.add(List.of("0191", "0191R001"), clock(1));

        assertThat(backlog.take(QUIET)).containsExactly("0191", "0191R001");
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void shouldPublishFewerTheMoreChangesACommitHolds() {
        backlog.add(areas(1_000), clock(1));

        int calm = backlog.take(QUIET).size();
        int busy = backlog.take(BUSY).size();

        assertThat(busy).isPositive().isLessThan(calm);
    }

    @Test
    void shouldPublishFewAreasAtOnceHoweverManyChangesTheySaw() {
        backlog.add(areas(20), clock(1));

        assertThat(backlog.take(BUSY)).hasSize(20);
    }

    @Test
    void shouldNotTakeAPauseBetweenTwoBurstsForQuiet() {
        backlog.add(areas(1_000), clock(1));
        int before = backlog.take(QUIET).size();
        for (int burst = 0; burst < 20; burst++) {
            backlog.take(BUSY);
            assertThat(backlog.take(0).size()).isLessThan(before);
        }
    }

    @Test
    void shouldGiveEveryAreaItsTurnHoweverBusyItIs() {
        List<String> all = areas(300);
        backlog.add(all, clock(1));
        List<String> published = new ArrayList<>();
        while (!backlog.isEmpty()) {
            backlog.add(all.subList(0, 3), clock(2)); // what moves all the time does not get in front
            published.addAll(backlog.take(BUSY));
            if (published.containsAll(all)) {
                break;
            }
        }

        assertThat(published).containsAll(all);
        assertThat(published.indexOf("area-299")).isLessThan(300);
    }

    @Test
    void shouldNeverSayThatMoreIsPublishedThanIs() {
        backlog.add(areas(100), clock(1));
        backlog.take(BUSY);
        backlog.add(List.of("later"), clock(2));

        assertThat(backlog.reached(clock(3))).isEqualTo(clock(1));

        while (!backlog.isEmpty()) {
            backlog.take(QUIET);
        }
        assertThat(backlog.reached(clock(3))).isEqualTo(clock(3));
    }

    @Test
    void shouldSayNothingOfTheClockUntilAllAreasOfARestartAreThereAgain() {
        backlog.add(areas(100), null);
        backlog.take(BUSY);

        assertThat(backlog.reached(clock(3))).isNull();
    }

    private static List<String> areas(int count) {
        return IntStream.range(0, count).mapToObj(number -> "area-" + number).toList();
    }

    private static AreaView clock(long seconds) {
        return AreaView.clock(0, Instant.ofEpochSecond(seconds), Instant.EPOCH);
    }
}
