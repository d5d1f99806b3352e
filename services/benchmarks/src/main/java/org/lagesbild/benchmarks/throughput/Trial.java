package org.lagesbild.benchmarks.throughput;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.Preload;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.risk.incident.Report;

/** The same reports, in a house of their own, read alone, sent through the pipeline, and counted in hopping windows. */
record Trial(Spent plain, PipelineRun pipeline, Spent hopping) {

    private static final String FIRST = "bench.first";
    private static final int READS = 5;

    /** Of so many reports, the first so many of them in hopping windows. */
    static Trial of(Options options, long reports, long first)
            throws IOException, ExecutionException, InterruptedException {
        try (House house = House.open()) {
            System.err.printf("writing %,d reports%n", reports);
            SyntheticReports made = preload(house, options.longNumber("seed"), reports, first);
            System.err.println("reading alone, the middle of " + READS);
            Spent plain = PlainRead.median(house, reports, READS);
            System.err.println("the pipeline");
            PipelineRun run = PipelineRun.measure(house, options, made);
            System.err.println("hopping windows");
            return new Trial(plain, run, new HoppingJob(house, FIRST).count(first, 2));
        }
    }

    private static SyntheticReports preload(House house, long seed, long count, long first)
            throws ExecutionException, InterruptedException {
        try (Admin admin = house.access().admin()) {
            int partitions = PartnerTopics.reports(House.PARTNER).partitions();
            admin.createTopics(List.of(new NewTopic(FIRST, partitions, (short) 1)))
                    .all()
                    .get();
        }
        SyntheticReports made = new SyntheticReports(seed, Instant.now());
        try (Preload all = new Preload(
                        house.access(),
                        house.registry(),
                        PartnerTopics.reports(House.PARTNER).name());
                Preload some = new Preload(house.access(), house.registry(), FIRST)) {
            for (long at = 0; at < count; at++) {
                Report report = made.next();
                all.send(report);
                if (at < first) {
                    some.send(report);
                }
            }
        }
        return made;
    }
}
