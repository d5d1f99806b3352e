package org.lagesbild.analyst.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.week.EarlierWeeks;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

class CaughtUpGateTest {

    @Test
    void shouldServeNobodyBeforeEverythingHasBeenRead() {
        Vocabulary vocabulary = new Vocabulary();
        var codec = Topics.AREA_VIEWS.codec(new InMemorySchemaRegistry());
        var table = new TopicTable<>(Topics.AREA_VIEWS, codec, KafkaAccess.open("127.0.0.1:1"));
        AreaViews notStarted = new AreaViews(table, vocabulary.areas());
        var weeks = new EarlierWeeks(
                Topics.WEEK_COUNTS,
                Topics.WEEK_COUNTS.codec(new InMemorySchemaRegistry()),
                KafkaAccess.open("127.0.0.1:1"),
                vocabulary.areas());
        Views views = new Views(
                notStarted,
                vocabulary,
                new ViewComposer(vocabulary),
                new EarlierYears(weeks),
                JsonMapper.createDefault());

        assertThatThrownBy(views::requireReady)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }
}
