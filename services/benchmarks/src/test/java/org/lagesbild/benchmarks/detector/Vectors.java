package org.lagesbild.benchmarks.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/** Sections of the vector file that are about the benchmark and its yardsticks. */
public final class Vectors {

    private Vectors() {}

    public static JsonNode section(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("vectors.json")) {
            return new ObjectMapper().readTree(file).required("sections").required(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long[] counts(JsonNode array) {
        long[] counts = new long[array.size()];
        for (int at = 0; at < counts.length; at++) {
            counts[at] = array.get(at).asLong();
        }
        return counts;
    }
}
