package org.lagesbild.publisher.follow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lagesbild.publisher.polisen.Notice;
import org.lagesbild.publisher.polisen.NoticeJson;

/**
 * One answer of the API, and whether to believe it. The feed has 500 notices; an answer to the question that was asked
 * never had under 41 kinds of event, one to another question never more than three, though it may have 500 rows too.
 *
 * @param notices by the police's id, in the order in which they stood
 * @param full whether absence means anything: all rows are there, and each could be read
 */
record Answer(Map<Long, Notice> notices, boolean full, Optional<Doubt> doubt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FULL = 500;
    private static final int LEAST_TYPES = 20;
    private static final int LEAST_LOCATIONS = 10;

    static Answer of(byte[] body) {
        if (new String(body, ISO_8859_1).isBlank()) {
            return doubtful(Doubt.EMPTY);
        }
        try {
            JsonNode list = JSON.readTree(body);
            return list.isArray() ? of(list) : doubtful(Doubt.NO_NOTICES);
        } catch (IOException e) {
            return doubtful(Doubt.NO_NOTICES);
        }
    }

    private static Answer of(JsonNode list) {
        Map<Long, Notice> notices = new LinkedHashMap<>();
        for (JsonNode json : list) {
            NoticeJson.parse(json).ifPresent(read -> notices.putIfAbsent(read.id(), read.notice()));
        }
        if (notices.isEmpty()) {
            return doubtful(list.isEmpty() ? Doubt.EMPTY : Doubt.NO_NOTICES);
        }
        boolean other = distinct(notices, notice -> notice.type().strip()) < LEAST_TYPES
                || distinct(notices, Notice::location) < LEAST_LOCATIONS;
        boolean full = list.size() == notices.size() && notices.size() >= FULL;
        return other ? doubtful(Doubt.OTHER_QUESTION) : new Answer(notices, full, Optional.empty());
    }

    private static long distinct(Map<Long, Notice> notices, Function<Notice, String> of) {
        return notices.values().stream().map(of).distinct().count();
    }

    static Answer doubtful(Doubt doubt) {
        return new Answer(Map.of(), false, Optional.of(doubt));
    }
}
