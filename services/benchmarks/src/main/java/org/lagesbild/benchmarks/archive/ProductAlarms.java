package org.lagesbild.benchmarks.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.SeriesKey;

/** What the product said while it replayed the archive: read from it as any coordinator reads it. */
final class ProductAlarms {

    private static final String QUERY = "/v1/alerts?kind=STATISTICAL&state=OPENED&limit=500";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProductAlarms() {}

    /** @param from day from which the days count */
    static Alarms read(URI house, String key, int from) throws IOException, InterruptedException {
        Map<SeriesKey, List<Integer>> days = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = page(house.resolve(QUERY + cursor), key);
            page.path("items").forEach(alert -> {
                int day = (int) LocalDate.parse(alert.path("day").asText()).toEpochDay();
                SeriesKey series = new SeriesKey(
                        alert.path("area").path("code").asText(),
                        alert.path("category").asText());
                days.computeIfAbsent(series, any -> new ArrayList<>()).add(day - from);
            });
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        days.values().forEach(all -> all.sort(null));
        return new Alarms("the product", days);
    }

    private static JsonNode page(URI uri, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(uri.getPath() + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
