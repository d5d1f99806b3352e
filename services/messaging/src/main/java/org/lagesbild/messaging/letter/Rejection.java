package org.lagesbild.messaging.letter;

import java.time.Instant;
import java.util.List;

/**
 * That the guard refused a report of this partner. The partner finds the report by its place in its own topic; nobody
 * else needs more than the count, and nobody gets what stood in it: no text, no part, no place in a text, no hash.
 *
 * @param place where it stands
 * @param eventId empty where it has none of an id's form, since then it may be what was refused
 * @param problems codes
 * @param hits what the guard found; empty where it was refused for other reasons alone
 * @param ruleVersion of the guard
 * @param erase whether the record is to be deleted: it holds something personal, or free text of which nobody knows
 * @param hour in which it was appended
 */
public record Rejection(
        Place place,
        String eventId,
        List<String> problems,
        List<GuardHit> hits,
        int ruleVersion,
        boolean erase,
        Instant hour) {

    /** A record of a partner's topic of reports. */
    public record Place(String partner, int partition, long offset) {}

    public Rejection {
        problems = List.copyOf(problems);
        hits = List.copyOf(hits);
    }
}
