package org.lagesbild.risk.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;

/** The sections of the vector file, and how near a double must come to what it says. */
public final class Vectors {

    private static final JsonNode SECTIONS = read();
    private static final double TOLERANCE = 1e-9;
    private static final double TINY = 1e-12;
    private static final double TOLERANCE_OF_TINY = 1e-6;

    private Vectors() {}

    public static JsonNode section(String name) {
        return SECTIONS.required(name);
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static double[] doubles(JsonNode array) {
        return list(array).stream().mapToDouble(JsonNode::asDouble).toArray();
    }

    static long[] counts(JsonNode array) {
        return list(array).stream().mapToLong(JsonNode::asLong).toArray();
    }

    public static Offset<Double> near(double value) {
        double relative = Math.abs(value) < TINY ? TOLERANCE_OF_TINY : TOLERANCE;
        return Offset.offset(relative * Math.abs(value) + Double.MIN_NORMAL);
    }

    private static JsonNode read() {
        try (InputStream file = Vectors.class.getResourceAsStream("vectors.json")) {
            return new ObjectMapper().readTree(file).required("sections");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
