package org.lagesbild.privacy.attack;

import java.util.TreeMap;

/** How much oftener rightly than wrongly an adversary says yes, where it draws the line in the best place. */
final class Threshold {

    private final TreeMap<Double, Integer> balance = new TreeMap<>();
    private int pairs;

    /** One belief, held of a world with or without the event; equally many of both. */
    void add(double belief, boolean happened) {
        balance.merge(belief, happened ? 1 : -1, Integer::sum);
        pairs += happened ? 1 : 0;
    }

    /** True minus false positive rate. */
    double advantage() {
        int best = 0;
        int sum = 0;
        for (int each : balance.descendingMap().values()) {
            sum += each;
            best = Math.max(best, sum);
        }
        return (double) best / pairs;
    }
}
