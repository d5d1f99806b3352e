package org.lagesbild.gateway;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Incidents as partners write them. */
final class Incidents {

    private Incidents() {}

    static String id(long seed) {
        Random random = new Random(seed);
        return new UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
                .toString();
    }

    static String sound(long seed) {
        return "{\"eventId\":\"%s\",\"category\":\"ASSAULT\",\"area\":\"0191\",\"occurredAt\":\"2026-03-01T12:34:56Z\"}"
                .formatted(id(seed));
    }

    static String array(int count) {
        return IntStream.range(0, count).mapToObj(Incidents::sound).collect(Collectors.joining(",", "[", "]"));
    }
}
