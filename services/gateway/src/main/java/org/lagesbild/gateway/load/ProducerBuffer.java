package org.lagesbild.gateway.load;

import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The memory in which records wait for brokers: it fills when they take less than partners send. */
public final class ProducerBuffer implements Signal {

    private static final String GROUP = "producer-metrics";

    private final Metric available;
    private final double total;

    public ProducerBuffer(Producer<?, ?> producer) {
        this.available = metric(producer, "buffer-available-bytes");
        this.total = value(metric(producer, "buffer-total-bytes"));
    }

    @Override
    public String name() {
        return "producer";
    }

    @Override
    public double load() {
        return 1 - value(available) / total;
    }

    private static Metric metric(Producer<?, ?> producer, String name) {
        return producer.metrics().entrySet().stream()
                .filter(entry -> named(entry.getKey(), name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the producer does not measure " + name));
    }

    private static boolean named(MetricName metric, String name) {
        return metric.group().equals(GROUP) && metric.name().equals(name);
    }

    private static double value(Metric metric) {
        return ((Number) metric.metricValue()).doubleValue();
    }
}
