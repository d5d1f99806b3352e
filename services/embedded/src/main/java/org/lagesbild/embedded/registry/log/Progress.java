package org.lagesbild.embedded.registry.log;

import java.time.Duration;

/** How far the log was applied; writers wait here for their own record. */
final class Progress {

    private long next;

    /** All offsets below this one are applied. */
    synchronized void reached(long nextOffset) {
        next = nextOffset;
        notifyAll();
    }

    /** Returns whether the offset was applied before the time was over. */
    synchronized boolean await(long offset, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (next <= offset) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
