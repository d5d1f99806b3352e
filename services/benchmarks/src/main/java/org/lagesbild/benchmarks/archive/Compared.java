package org.lagesbild.benchmarks.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How one detector's alarms on rises compare with the product's.
 *
 * @param byPeak found on the morning after the day of the highest count, or before
 * @param first the product was first, by a week or more
 * @param same both within a week
 * @param later the product was later, by a week or more
 * @param alone found by the product alone
 * @param onlyIt found by the other alone
 * @param daysBeforePeak median of the days by which the peak followed its alarm; below zero where it came before
 */
record Compared(int found, int byPeak, int first, int same, int later, int alone, int onlyIt, double daysBeforePeak) {

    static Compared of(List<Rise> rises, Alarms product, Alarms other) {
        int[] counts = new int[5];
        int byPeak = 0;
        List<Integer> ahead = new ArrayList<>();
        for (Rise rise : rises) {
            OptionalInt ours = product.first(rise);
            OptionalInt theirs = other.first(rise);
            if (theirs.isPresent()) {
                ahead.add(rise.peak() - theirs.getAsInt());
                byPeak += theirs.getAsInt() <= rise.peak() + 1 ? 1 : 0;
            }
            if (ours.isPresent() && theirs.isPresent()) {
                int before = theirs.getAsInt() - ours.getAsInt();
                counts[before >= DaySeries.WEEK ? 0 : before > -DaySeries.WEEK ? 1 : 2]++;
            } else if (ours.isPresent()) {
                counts[3]++;
            } else if (theirs.isPresent()) {
                counts[4]++;
            }
        }
        return new Compared(ahead.size(), byPeak, counts[0], counts[1], counts[2], counts[3], counts[4], median(ahead));
    }

    private static double median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }
}
