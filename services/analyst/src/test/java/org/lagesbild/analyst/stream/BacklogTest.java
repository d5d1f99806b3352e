package org.lagesbild.analyst.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.stream.Backlog.Due;

class BacklogTest {

    @Test
    void shouldKeepOneEntryPerAreaHoweverMuchHappens() {
        Backlog backlog = new Backlog(PositionVector.START);
        for (int offset = 0; offset < 10_000; offset++) {
            backlog.add(offset % 2 == 0 ? "0191" : "0180", 3, offset);
        }

        assertThat(backlog.size()).isEqualTo(2);
        assertThat(backlog.take()).containsExactly(new Due("0191", 3, 9_998), new Due("0180", 3, 9_999));
        assertThat(backlog.take()).isEmpty();
    }

    @Test
    void shouldGiveEachPartitionInItsOrder() {
        Backlog backlog = new Backlog(PositionVector.START);
        backlog.add("a", 1, 7);
        backlog.add("b", 0, 9);
        backlog.add("c", 1, 2);

        assertThat(backlog.take()).extracting(Due::area).containsExactly("b", "c", "a");
    }

    @Test
    void shouldLeaveOutWhatTheClientKnows() {
        Backlog backlog = new Backlog(new PositionVector(Map.of(1, 5L)));
        backlog.add("a", 1, 5);
        backlog.add("b", 1, 6);

        assertThat(backlog.take()).extracting(Due::area).containsExactly("b");
    }

    @Test
    void shouldNotTellInWhichOrderAreasChangedWherePositionsAreNotTold() {
        Backlog backlog = new Backlog(PositionVector.START);
        backlog.add("0191");
        backlog.add("0180");
        backlog.add("0114");

        assertThat(backlog.take()).extracting(Due::area).containsExactly("0114", "0180", "0191");
    }
}
