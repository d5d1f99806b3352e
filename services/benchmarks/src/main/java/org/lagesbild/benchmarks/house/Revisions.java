package org.lagesbild.benchmarks.house;

import java.util.SplittableRandom;

/** The revisions of the last events of a row: which of them can still be corrected or taken back. */
final class Revisions {

    private final int[] last;
    private int begun;

    Revisions(int remembered) {
        this.last = new int[remembered];
    }

    /** Begins the next event, at revision 1. */
    int begin() {
        last[begun % last.length] = 1;
        return begun++;
    }

    /** One of the last events that stands; -1 where the one hit upon was taken back. */
    int pick(SplittableRandom random) {
        if (begun == 0) {
            return -1;
        }
        int event = begun - 1 - random.nextInt(Math.min(begun, last.length));
        return last[event % last.length] == 0 ? -1 : event;
    }

    int raise(int event) {
        return ++last[event % last.length];
    }

    /** The revision that takes it back, after which it is not picked again. */
    int end(int event) {
        int revision = raise(event);
        last[event % last.length] = 0;
        return revision;
    }
}
