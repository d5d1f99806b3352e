package org.lagesbild.benchmarks.switches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What was found at one door, knock by knock. Safe for several threads. */
final class Knocks {

    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_EVERY_MS = 5;

    private final String door;
    private final int steady;
    private final List<Knock> knocks = new ArrayList<>();

    /** @param steady so many knocks with one answer in a row are believed */
    Knocks(String door, int steady) {
        this.door = door;
        this.steady = steady;
    }

    String door() {
        return door;
    }

    synchronized void add(Knock knock) {
        knocks.add(knock);
    }

    synchronized void forget() {
        knocks.clear();
    }

    /** Waits until the door is steadily shut, or open, for those that knock after this moment. */
    void await(boolean shut, long since) throws InterruptedException {
        long given = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!steadily(shut, since)) {
            if (System.nanoTime() > given) {
                throw new IllegalStateException(door + " does not " + (shut ? "shut" : "open"));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    /** Milliseconds from this moment to the first refusal after which nobody came through any more. */
    synchronized double millisToShut(long since) {
        List<Knock> inOrder =
                knocks.stream().sorted(Comparator.comparingLong(Knock::sent)).toList();
        int last = inOrder.size();
        while (last > 0 && inOrder.get(last - 1).shut()) {
            last--;
        }
        return (inOrder.get(last).answered() - since) / 1e6;
    }

    private synchronized boolean steadily(boolean shut, long since) {
        List<Knock> later = knocks.stream()
                .filter(knock -> knock.sent() > since)
                .sorted(Comparator.comparingLong(Knock::sent).reversed())
                .limit(steady)
                .toList();
        return later.size() == steady && later.stream().allMatch(knock -> knock.shut() == shut);
    }
}
