package org.lagesbild.web.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.BeanContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lagesbild.messaging.table.TopicTable;

/** What Kafka's own clients measure of every table that this process follows: how far behind, how much, how often. */
@Singleton
final class TableMetrics implements MeterBinder {

    private final BeanContext beans;
    private final List<KafkaClientMetrics> bound = new CopyOnWriteArrayList<>();

    TableMetrics(BeanContext beans) {
        this.beans = beans;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        beans.getBeansOfType(TopicTable.class).forEach(table -> bind(table, meters));
    }

    private void bind(TopicTable<?> table, MeterRegistry meters) {
        KafkaClientMetrics metrics = table.measured(KafkaClientMetrics::new);
        bound.add(metrics);
        metrics.bindTo(meters);
    }

    @PreDestroy
    void close() {
        bound.forEach(KafkaClientMetrics::close);
    }
}
