package org.lagesbild.analyst;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;

/** What the read side follows: the views, those of past midnights, and the runs. */
@Factory
final class AnalystFactory {

    @Singleton
    @Bean(preDestroy = "close")
    AreaViews areaViews(KafkaAccess access, SchemaRegistry registry, Vocabulary vocabulary) {
        var table = new TopicTable<>(Topics.AREA_VIEWS, Topics.AREA_VIEWS.codec(registry), access);
        return new AreaViews(table, vocabulary.areas()).start();
    }

    @Singleton
    @Bean(preDestroy = "close")
    DailyViews dailyViews(KafkaAccess access, SchemaRegistry registry) {
        return new DailyViews(Topics.AREA_VIEWS_DAILY, Topics.AREA_VIEWS_DAILY.codec(registry), access).start();
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicTable<Run> runs(KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(Topics.RUNS, Topics.RUNS.codec(registry), access).start();
    }
}
