package org.lagesbild.publisher.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far it is, as a line that is written over; or nothing at all. */
interface Bar extends AutoCloseable {

    Bar NONE = steps -> {};

    void step(int steps);

    @Override
    default void close() {}

    static Bar on(PrintWriter out, int steps) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("publish")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            out.print("\r" + line);
                            out.flush();
                        },
                        79))
                .build();
        return new Bar() {
            @Override
            public void step(int steps) {
                bar.stepBy(steps);
            }

            @Override
            public void close() {
                bar.close();
                out.println();
            }
        };
    }
}
