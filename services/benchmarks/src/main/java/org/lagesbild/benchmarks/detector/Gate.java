package org.lagesbild.benchmarks.detector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lagesbild.benchmarks.detector.noufaily.Scenario;
import org.lagesbild.benchmarks.detector.noufaily.Simulated;

/** The 42 scenarios, each as often as asked: runs a method over them. The same seed gives the same findings. */
public final class Gate {

    /** The seed that the published counts belong to. */
    public static final long SEED = 20130001;

    private static final List<Scenario> SCENARIOS = Scenario.all();

    private final int replicates;
    private final long seed;

    public Gate(int replicates, long seed) {
        this.replicates = replicates;
        this.seed = seed;
    }

    private record Series(double[] clean, double[] contaminated, double[] outbreak) {}

    public Findings run(Method method) {
        List<Series> all = IntStream.range(0, SCENARIOS.size() * replicates)
                .parallel()
                .mapToObj(at -> series(method, SCENARIOS.get(at / replicates), at % replicates))
                .toList();
        return new Findings(
                all.stream().flatMapToDouble(each -> Arrays.stream(each.clean)).toArray(),
                all.stream()
                        .flatMapToDouble(each -> Arrays.stream(each.contaminated))
                        .toArray(),
                all.stream()
                        .mapToDouble(each -> Arrays.stream(each.outbreak).min().orElseThrow())
                        .toArray(),
                all.stream().mapToDouble(each -> each.outbreak[0]).toArray());
    }

    private Series series(Method method, Scenario scenario, int replicate) {
        Simulated simulated = new Simulated(scenario, replicate, seed);
        Simulated.Outbreak outbreak = simulated.outbreak();
        return new Series(
                method.scores(simulated.clean(), Simulated.FIRST_TESTED, Simulated.WEEKS),
                method.scores(simulated.contaminated(), Simulated.FIRST_TESTED, Simulated.WEEKS),
                method.scores(simulated.all(), outbreak.start(), outbreak.last()));
    }
}
