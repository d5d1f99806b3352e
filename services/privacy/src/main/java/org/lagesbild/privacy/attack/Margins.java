package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.privacy.noise.TwoSidedGeometric;
import org.lagesbild.privacy.policy.Cells;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Layout;
import org.lagesbild.privacy.policy.Layout.Counted;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;

/**
 * Parents minus children, totals minus groups, and every other combination at once: what is still unknown of a count in
 * one municipality when all numbers of one week are combined in the best linear way. Nothing is supposed to be known of
 * a count beforehand.
 *
 * <p>Source: linear Gaussian estimation; the variance that remains of a number is {@code r - r^2 M}, where r is its
 * noise's variance and M its place on the diagonal of the inverse of all numbers' covariance.
 */
public final class Margins {

    /** Variance of a count of one area, category and hour before anything is seen: far above what is possible. */
    private static final double UNKNOWN = 1_000;

    private static final double HOURS_A_DAY = 24;
    private static final int HOURS = 7 * 24;

    private final List<Place> leaves;
    private final List<Number> numbers = new ArrayList<>();
    private final double[][] inverse;

    /** Some areas, categories from one up to another, hours likewise; and the variance of the noise in their count. */
    private record Number(String family, BitSet areas, int[] categories, int[] hours, double variance) {

        double overlap(Number other) {
            BitSet both = (BitSet) areas.clone();
            both.and(other.areas);
            return (double) both.cardinality() * common(categories, other.categories) * common(hours, other.hours);
        }

        private static int common(int[] one, int[] other) {
            return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
        }
    }

    /** Of the numbers that this policy releases for ordinary events of so many groups in the municipality. */
    public Margins(ReleasePolicy policy, Geography geography, String municipality, int groups) {
        leaves = geography.within(municipality, geography.finest(municipality, GeoLevel.DESO));
        Layout layout = new Layout(policy, geography);
        for (Family family : policy.families()) {
            if (family.cells() != Cells.SENSITIVE) {
                for (Counted counted : layout.counted(family, municipality)) {
                    add(counted, geography, groups);
                }
            }
        }
        inverse = inverted(covariance());
    }

    /** Of a policy in the municipality of the reference world. */
    public static Margins inTheReferenceWorld(ReleasePolicy policy) {
        return new Margins(policy, Released.GEOGRAPHY, "9999", World.CATEGORIES);
    }

    private void add(Counted counted, Geography geography, int groups) {
        Family family = counted.family();
        BitSet areas = leaves(counted.area(), geography);
        int length = (int) Math.round(counted.step().days() * HOURS_A_DAY);
        int division = family.cells() == Cells.ALL ? groups : 1;
        for (int hour = 0; hour < HOURS; hour += length) {
            for (int first = 0; first < groups; first += division) {
                int[] hours = {hour, hour + length};
                int[] categories = {first, first + division};
                double variance = TwoSidedGeometric.variance(family.halvings());
                numbers.add(new Number(family.name(), areas, categories, hours, variance));
            }
        }
    }

    private BitSet leaves(Place area, Geography geography) {
        BitSet covered = new BitSet();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (geography
                    .at(leaves.get(leaf).code(), area.level())
                    .filter(area::equals)
                    .isPresent()) {
                covered.set(leaf);
            }
        }
        return covered;
    }

    private double[][] covariance() {
        int size = numbers.size();
        double[][] rows = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                rows[row][column] = UNKNOWN * numbers.get(row).overlap(numbers.get(column));
            }
            rows[row][row] += numbers.get(row).variance();
        }
        return rows;
    }

    /** In place, by Gauss and Jordan; what is positive definite needs no pivots. */
    private static double[][] inverted(double[][] rows) {
        int size = rows.length;
        for (int pivot = 0; pivot < size; pivot++) {
            double[] row = rows[pivot];
            double scale = 1 / row[pivot];
            row[pivot] = 1;
            for (int column = 0; column < size; column++) {
                row[column] *= scale;
            }
            for (int other = 0; other < size; other++) {
                if (other != pivot) {
                    eliminate(rows[other], row, pivot);
                }
            }
        }
        return rows;
    }

    private static void eliminate(double[] from, double[] row, int pivot) {
        double factor = from[pivot];
        from[pivot] = 0;
        if (factor != 0) {
            for (int column = 0; column < from.length; column++) {
                from[column] -= factor * row[column];
            }
        }
    }

    /** How many numbers the municipality has in a week. */
    public int size() {
        return numbers.size();
    }

    /**
     * By family, the standard deviation that is left of that one of its numbers of which the others tell most, as a share of
     * its own noise's.
     */
    public Map<String, Double> sharpest() {
        Map<String, Double> least = new TreeMap<>();
        for (int at = 0; at < numbers.size(); at++) {
            double own = numbers.get(at).variance();
            double left = own - own * own * inverse[at][at];
            least.merge(numbers.get(at).family(), Math.sqrt(left / own), Math::min);
        }
        return least;
    }

    /**
     * What is left unknown of a count that is not released: of one area, some categories, and the first bucket of
     * the week.
     */
    public double deviation(Place area, Geography geography, int[] categories, Step step) {
        int length = (int) Math.round(step.days() * HOURS_A_DAY);
        Number wanted = new Number("", leaves(area, geography), categories, new int[] {0, length}, 0);
        int size = numbers.size();
        double variance = UNKNOWN * wanted.overlap(wanted);
        for (int row = 0; row < size; row++) {
            double weight = 0;
            for (int column = 0; column < size; column++) {
                weight += inverse[row][column] * UNKNOWN * numbers.get(column).overlap(wanted);
            }
            variance -= weight * UNKNOWN * numbers.get(row).overlap(wanted);
        }
        return Math.sqrt(variance);
    }
}
