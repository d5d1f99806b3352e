package org.lagesbild.benchmarks.freshness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.lagesbild.benchmarks.freshness.Probes.Probe;
import org.lagesbild.benchmarks.house.StandaloneProcess;

/** What one partner sends: arrays of new reports, in each of which the first may be a probe. */
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final HttpRequest.Builder request;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> areas;
    private final List<String> categories;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile int lastStatus;

    /** @param categories of what is no probe */
    Traffic(HttpClient client, StandaloneProcess house, List<String> areas, List<String> categories) {
        this.client = client;
        this.areas = areas;
        this.categories = categories;
        this.request = HttpRequest.newBuilder(house.address("/v1/incidents"))
                .header("Authorization", house.bearer("kommunen"))
                .header("Content-Type", "application/json");
    }

    /** Sends an array of so many, and does not wait for the answer. */
    void send(int size, Probes probes, boolean probing) {
        List<Map<String, Object>> items = new ArrayList<>(size);
        Probe probe = probing ? probes.take().orElse(null) : null;
        if (probe != null) {
            items.add(item(probe.category(), probe.area()));
        }
        while (items.size() < size) {
            items.add(item(any(categories), any(areas)));
        }
        HttpRequest post =
                request.copy().POST(BodyPublishers.ofString(text(items))).build();
        client.sendAsync(post, BodyHandlers.ofString()).whenComplete((response, failure) -> {
            long now = System.nanoTime();
            if (failure != null) {
                refused.add(size);
            } else if (counted(response) && probe != null) {
                probes.accepted(probe, now);
            }
        });
    }

    /** Counts the answer's items; whether the first one was taken. */
    private boolean counted(HttpResponse<String> response) {
        lastStatus = response.statusCode();
        boolean first = false;
        try {
            JsonNode results = JSON.readTree(response.body()).path("results");
            for (JsonNode result : results) {
                boolean taken = result.path("outcome").asText().equals("ACCEPTED");
                (taken ? accepted : refused).increment();
                first |= taken && result.path("index").asInt() == 0;
            }
        } catch (JsonProcessingException e) {
            refused.increment();
        }
        return first;
    }

    long accepted() {
        return accepted.sum();
    }

    long refused() {
        return refused.sum();
    }

    int lastStatus() {
        return lastStatus;
    }

    private Map<String, Object> item(String category, String area) {
        return Map.of(
                "eventId",
                UUID.randomUUID().toString(),
                "category",
                category,
                "area",
                area,
                "occurredAt",
                Instant.now()
                        .minus(1 + random.nextInt(500), ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(List<Map<String, Object>> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts", e);
        }
    }
}
