package org.lagesbild.risk.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.lagesbild.risk.detector.CountDistribution;
import org.lagesbild.risk.detector.Forecast;

/** A town of square areas, in rows: what is expected of each in a week, and nights in which just that happens. */
final class Squares {

    private static final int[] SLICE_WEEKS = {1, 1, 2};

    private final int side;
    private final Forecast week;

    Squares(int side, Forecast week) {
        this.side = side;
        this.week = week;
    }

    static String code(int number) {
        return String.format("0191A%04d", number);
    }

    Zones zones() {
        List<String> areas = new ArrayList<>();
        for (int number = 0; number < side * side; number++) {
            areas.add(code(number));
        }
        return new Zones(areas, area -> nearest(areas.indexOf(area)));
    }

    private List<String> nearest(int centre) {
        List<Integer> others = new ArrayList<>();
        for (int number = 0; number < side * side; number++) {
            others.add(number);
        }
        others.sort(Comparator.comparingInt((Integer other) -> distance(centre, other))
                .thenComparing(Comparator.naturalOrder()));
        return others.stream()
                .skip(1)
                .limit(Zones.MOST_NEIGHBOURS)
                .map(Squares::code)
                .toList();
    }

    private int distance(int one, int other) {
        int across = one % side - other % side;
        int down = one / side - other / side;
        return across * across + down * down;
    }

    /** A night in which nothing is unusual: counts as far from the forecasts as these say of themselves. */
    List<int[]> usual(SplittableRandom random) {
        List<int[]> counts = new ArrayList<>();
        for (int area = 0; area < side * side; area++) {
            int[] slices = new int[SLICE_WEEKS.length];
            for (int slice = 0; slice < slices.length; slice++) {
                Forecast forecast = week.scaled(SLICE_WEEKS[slice]);
                slices[slice] =
                        inverted(new CountDistribution(forecast.mean(), forecast.variance()), random.nextDouble());
            }
            counts.add(slices);
        }
        return counts;
    }

    private static int inverted(CountDistribution distribution, double uniform) {
        int count = 0;
        while (distribution.tail(count + 1) > uniform) {
            count++;
        }
        return count;
    }

    List<Tile> tiles(List<int[]> counts) {
        List<Forecast> expected = new ArrayList<>();
        for (int weeks : SLICE_WEEKS) {
            expected.add(week.scaled(weeks));
        }
        return counts.stream()
                .map(slices -> new Tile(List.of(slices[0], slices[1], slices[2]), expected))
                .toList();
    }
}
