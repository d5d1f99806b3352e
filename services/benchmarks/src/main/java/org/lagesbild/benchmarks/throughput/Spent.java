package org.lagesbild.benchmarks.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a phase took: time on the wall, and time of processors in this JVM, in seconds. The latter holds the broker and
 * everything else that is in here, and hardly moves when others load the machine.
 */
record Spent(double seconds, double processor) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    /** The beginning of a phase. */
    record Since(long wall, long processor) {

        Spent spent() {
            Since now = since();
            return new Spent((now.wall - wall) / NANOS, (now.processor - processor) / NANOS);
        }
    }

    static Since since() {
        return new Since(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }
}
