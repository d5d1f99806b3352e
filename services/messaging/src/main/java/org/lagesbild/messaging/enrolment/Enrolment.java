package org.lagesbild.messaging.enrolment;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Sandbox;

/**
 * One principal of the rights file: what it may do, where, and how its key is recognised. Published to a compacted topic
 * that every service tails, so that a change of rights needs no restart.
 *
 * @param areas area codes; each grants everything below it
 * @param categories category or group codes, or {@code *}
 * @param keyHashes SHA-256 of each live key, lower-case hex
 * @param expectedGapHours a publisher's longest normal silence
 */
public record Enrolment(
        String principal,
        Role role,
        String sector,
        List<String> areas,
        List<String> categories,
        List<String> keyHashes,
        int expectedGapHours,
        boolean suspended,
        Instant since) {

    public Enrolment {
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        keyHashes = List.copyOf(keyHashes);
    }

    public boolean sandbox() {
        return Sandbox.holds(principal);
    }

    /** Whether the principal may use the category of this group. */
    public boolean allowsCategory(String category, String group) {
        return categories.contains("*") || categories.contains(category) || categories.contains(group);
    }
}
