package org.lagesbild.publisher.spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A report as it waits: its line for the gateway, and whose it is. */
record Letter(byte[] line, String eventId, long revision) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 500;

    static Letter of(byte[] line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Letter(
                    line, json.path("eventId").asText(), json.path("revision").asLong());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "only reports are put into a spool"); // the cause may repeat what stands there
        }
    }

    /** The first of these that may go together: two of one event never do, so that the first is settled before. */
    static List<Letter> batch(List<byte[]> lines) {
        List<Letter> batch = new ArrayList<>();
        Set<String> events = new HashSet<>();
        for (byte[] line : lines) {
            Letter letter = of(line);
            if (batch.size() == MOST || !events.add(letter.eventId())) {
                break;
            }
            batch.add(letter);
        }
        return batch;
    }
}
