package org.lagesbild.analyst;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.analyst.daily.PastSums;
import org.lagesbild.analyst.risk.Evaluations;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.analyst.week.EarlierWeeks;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** What the read side follows from its start on: the views, those of past midnights, the evaluations, and the runs. */
@Factory
final class AnalystFactory {

    @Singleton
    @Requires(missingBeans = Sources.class)
    Sources sources() {
        return new Sources(
                Topics.AREA_VIEWS, Topics.AREA_VIEWS_DAILY, Topics.EVALUATIONS, Topics.WEEK_COUNTS, Topics.RUNS);
    }

    @Context
    @Bean(preDestroy = "close")
    AreaViews areaViews(Sources sources, KafkaAccess access, SchemaRegistry registry, Vocabulary vocabulary) {
        var table = new TopicTable<>(sources.views(), sources.views().codec(registry), access);
        return new AreaViews(table, vocabulary.areas()).start();
    }

    @Context
    @Bean(preDestroy = "close")
    DailyViews dailyViews(Sources sources, KafkaAccess access, SchemaRegistry registry) {
        return new DailyViews(sources.daily(), sources.daily().codec(registry), access).start();
    }

    @Context
    @Bean(preDestroy = "close")
    Evaluations evaluations(Sources sources, KafkaAccess access, SchemaRegistry registry) {
        return new Evaluations(sources.evaluations(), sources.evaluations().codec(registry), access).start();
    }

    @Context
    @Bean(preDestroy = "close")
    EarlierWeeks earlierWeeks(Sources sources, KafkaAccess access, SchemaRegistry registry, Vocabulary vocabulary) {
        return new EarlierWeeks(sources.weeks(), sources.weeks().codec(registry), access, vocabulary.areas()).start();
    }

    @Singleton
    PastSums pastSums(DailyViews daily, Vocabulary vocabulary, TopicTable<Enrolment> enrolments) {
        return new PastSums(
                daily,
                vocabulary.areas(),
                vocabulary.taxonomy(),
                partner -> enrolments.get(partner).map(Enrolment::sector).orElse(Taxonomy.OTHER));
    }

    @Context
    @Bean(preDestroy = "close")
    TopicTable<Run> runs(Sources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(sources.runs(), sources.runs().codec(registry), access).start();
    }
}
