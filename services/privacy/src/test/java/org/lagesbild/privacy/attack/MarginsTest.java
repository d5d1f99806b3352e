package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.noise.TwoSidedGeometric;

/**
 * Parents minus children, totals minus groups, and every other combination at once: the best linear estimate of a count
 * from all numbers of a week is hardly better than the finest number that holds it.
 */
@Tag("attacks")
class MarginsTest {

    private static final int QUARTERS = 28;
    /** Nothing is known of a count beforehand: its variance is taken as this, far above what is possible. */
    private static final double UNKNOWN = 1_000;

    /** One released number: which DeSO, categories and quarters of days it covers, and its noise. */
    private record Number(int[] deso, int[] category, int[] quarter, double variance) {

        double overlap(Number other) {
            return (double) common(deso, other.deso)
                    * common(category, other.category)
                    * common(quarter, other.quarter);
        }

        private static int common(int[] one, int[] other) {
            return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
        }
    }

    private static final int[] ALL_DESO = {0, World.DESO};
    private static final int[] ALL_CATEGORIES = {0, World.CATEGORIES};

    private static List<Number> released() {
        List<Number> numbers = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            numbers.add(new Number(ALL_DESO, ALL_CATEGORIES, one(quarter), TwoSidedGeometric.variance(2)));
        }
        for (int day = 0; day < QUARTERS / 4; day++) {
            int[] quarters = {4 * day, 4 * day + 4};
            for (int category = 0; category < World.CATEGORIES; category++) {
                numbers.add(new Number(ALL_DESO, one(category), quarters, TwoSidedGeometric.variance(1)));
            }
            for (int deso = 0; deso < World.DESO; deso++) {
                if (deso == 0 || World.REGSO[deso] != World.REGSO[deso - 1]) {
                    numbers.add(new Number(regso(deso), ALL_CATEGORIES, quarters, TwoSidedGeometric.variance(1)));
                }
            }
        }
        for (int deso = 0; deso < World.DESO; deso++) {
            numbers.add(new Number(one(deso), ALL_CATEGORIES, new int[] {0, QUARTERS}, TwoSidedGeometric.variance(1)));
        }
        return numbers;
    }

    private static int[] one(int at) {
        return new int[] {at, at + 1};
    }

    private static int[] regso(int first) {
        int end = first + 1;
        while (end < World.DESO && World.REGSO[end] == World.REGSO[first]) {
            end++;
        }
        return new int[] {first, end};
    }

    /** What remains unknown of the count when all numbers are combined in the best way. */
    private static double deviation(Number wanted) {
        List<Number> numbers = released();
        int size = numbers.size();
        double[][] rows = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                rows[row][column] = UNKNOWN * numbers.get(row).overlap(numbers.get(column));
            }
            rows[row][row] += numbers.get(row).variance();
            rows[row][size] = UNKNOWN * numbers.get(row).overlap(wanted);
        }
        double[] right = new double[size];
        for (int row = 0; row < size; row++) {
            right[row] = rows[row][size];
        }
        double[] weights = Adversary.solved(rows);
        double variance = UNKNOWN * wanted.overlap(wanted);
        for (int row = 0; row < size; row++) {
            variance -= weights[row] * right[row];
        }
        return Math.sqrt(variance);
    }

    @Test
    void shouldSharpenNoReleasedNumberByTheOthers() {
        List<Number> numbers = released();
        for (int at = 0; at < numbers.size(); at += 13) {
            Number number = numbers.get(at);
            assertThat(deviation(number)).isGreaterThanOrEqualTo(0.9 * Math.sqrt(number.variance()));
        }
    }

    @Test
    void shouldTellNothingOfACellThatIsNotReleased() {
        Number desoAndDay = new Number(one(3), ALL_CATEGORIES, new int[] {4, 8}, 0);
        Number regsoAndCategory = new Number(regso(0), one(7), new int[] {0, QUARTERS}, 0);
        Number hour = new Number(ALL_DESO, one(2), one(9), 0);

        for (Number unreleased : List.of(desoAndDay, regsoAndCategory, hour)) {
            assertThat(deviation(unreleased)).isGreaterThanOrEqualTo(1.8);
        }
    }
}
