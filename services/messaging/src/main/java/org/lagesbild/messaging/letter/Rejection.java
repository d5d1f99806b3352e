package org.lagesbild.messaging.letter;

import java.time.Instant;
import java.util.List;

/**
 * That the guard refused a report of this partner. The partner finds the report by its place in its own topic; nobody
 * else needs more than the count.
 *
 * @param problems codes
 * @param at when it was appended
 */
public record Rejection(String partner, int partition, long offset, List<String> problems, Instant at) {

    public Rejection {
        problems = List.copyOf(problems);
    }
}
