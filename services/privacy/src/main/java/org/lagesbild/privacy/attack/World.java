package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up municipality whose truth is known, so that an attack can be scored: 21 DeSO in 12 RegSO, eight categories, 12
 * events a day, more by day than by night, for 84 days. The same seed gives the same world.
 */
public final class World {

    static final int DESO = 21;
    static final int CATEGORIES = 8;
    static final int DAYS = 84;
    static final int HOURS = DAYS * 24;
    static final int[] REGSO = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11};

    private static final double[] MIX = {.30, .20, .15, .12, .10, .07, .04, .02};
    private static final double EVENTS_A_DAY = 12;
    private static final int SHAPE = 4;

    private final double[] share = new double[DESO];
    private final List<Happened> events = new ArrayList<>();
    private final int[] counts = new int[DESO * CATEGORIES * HOURS];

    /** One event; {@code recordKey} is what a cell key method would draw for it. */
    record Happened(int deso, int category, int hour, double recordKey) {}

    public World(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        shares(random);
        for (int hour = 0; hour < HOURS; hour++) {
            int happened = poisson(random, EVENTS_A_DAY / 24 * diurnal(hour));
            for (int at = 0; at < happened; at++) {
                add(new Happened(draw(random, share), draw(random, MIX), hour, random.nextDouble()));
            }
        }
    }

    private void shares(SplittableRandom random) {
        double total = 0;
        for (int deso = 0; deso < DESO; deso++) {
            for (int at = 0; at < SHAPE; at++) {
                share[deso] -= Math.log(1 - random.nextDouble());
            }
            total += share[deso];
        }
        for (int deso = 0; deso < DESO; deso++) {
            share[deso] /= total;
        }
    }

    private void add(Happened event) {
        events.add(event);
        counts[index(event.deso(), event.category(), event.hour())]++;
    }

    private static int index(int deso, int category, int hour) {
        return (deso * CATEGORIES + category) * HOURS + hour;
    }

    /** How much busier than on average the hour of the day is. */
    static double diurnal(int hour) {
        return 1 + 0.6 * Math.sin(2 * Math.PI * (hour % 24 - 14) / 24);
    }

    private static int draw(SplittableRandom random, double[] weights) {
        double left = random.nextDouble();
        int drawn = 0;
        while (drawn < weights.length - 1 && left >= weights[drawn]) {
            left -= weights[drawn++];
        }
        return drawn;
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int drawn = 0;
        while (product > limit) {
            product *= random.nextDouble();
            drawn++;
        }
        return drawn;
    }

    List<Happened> events() {
        return events;
    }

    int count(int deso, int category, int hour) {
        return counts[index(deso, category, hour)];
    }

    /** What anyone may know before anything is released: how likely an event is there and then. */
    double prior(int deso, int category, int hour) {
        return EVENTS_A_DAY / 24 * diurnal(hour) * share[deso] * MIX[category];
    }

    /** Events in the hours from this one on. */
    long eventsFrom(int hour) {
        return events.stream().filter(event -> event.hour() >= hour).count();
    }
}
