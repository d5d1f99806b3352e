package org.lagesbild.publisher.polisen;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.lagesbild.publisher.polisen.ArchiveLine.Change;
import org.lagesbild.publisher.polisen.ArchiveLine.DisappearanceLine;
import org.lagesbild.publisher.polisen.ArchiveLine.NoticeLine;
import org.lagesbild.publisher.polisen.ArchiveLine.ReentryLine;
import org.lagesbild.publisher.polisen.ArchiveLine.RevisionLine;

/** Reads one line of an archive; empty where it is not one. Nothing of a line is repeated anywhere. */
final class LineParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The hour is not zero-padded: {@code 2026-08-22 9:13:04 +02:00}. */
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss XXX");

    Optional<ArchiveLine> parse(String text) {
        try {
            return line(JSON.readTree(text));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ArchiveLine> line(JsonNode line) {
        if (line.has("present")) {
            return Optional.of(reentry(line));
        }
        if (line.has("first_absent")) {
            return Optional.of(disappearance(line));
        }
        if (line.has("seen_at")) {
            return Optional.of(revision(line));
        }
        return line.has("first_seen") ? Optional.of(notice(line)) : Optional.empty();
    }

    private static NoticeLine notice(JsonNode line) {
        Notice first = version(line);
        return new NoticeLine(
                id(line),
                first,
                instant(line, "first_seen"),
                line.has("last_seen") ? instant(line, "last_seen") : instant(line, "first_seen"),
                line.path("left_censored").asBoolean(),
                line.has("first_seen_in"),
                names(line.path("changed_fields")),
                line.has("last_changed") ? Optional.of(last(line, first)) : Optional.empty(),
                Optional.ofNullable(line.path("retracted_between").get(1)).map(LineParser::instant));
    }

    /** The last version says only what differs from the first; nothing, where it was put back. */
    private static RevisionLine last(JsonNode line, Notice first) {
        JsonNode differs = line.path("last_version");
        Notice notice = new Notice(
                differs.path("name").asText(first.name()),
                differs.path("type").asText(first.type()),
                differs.path("location").path("name").asText(first.location()),
                differs.has("datetime") ? published(differs) : first.published());
        Change change = change(names(line.path("changed_fields")), false);
        return new RevisionLine(id(line), instant(line, "last_changed"), notice, change, false);
    }

    private static RevisionLine revision(JsonNode line) {
        Change change =
                change(names(line.path("changed")), line.path("summary_changed").asBoolean());
        return new RevisionLine(id(line), instant(line, "seen_at"), version(line), change, line.has("seen_in"));
    }

    private static Change change(Set<String> changed, boolean text) {
        if (!Set.of("url", "summary").containsAll(changed)) {
            return Change.CONTENT;
        }
        if (text || changed.contains("summary")) {
            return Change.TEXT_ONLY;
        }
        return changed.isEmpty() ? Change.NOTHING : Change.ADDRESS_ONLY;
    }

    private static DisappearanceLine disappearance(JsonNode line) {
        Optional<Instant> back = Optional.ofNullable(line.get("back_at")).map(LineParser::instant);
        return new DisappearanceLine(id(line), instant(line, "first_absent"), back);
    }

    private static ReentryLine reentry(JsonNode line) {
        List<Instant> returns = StreamSupport.stream(line.path("present").spliterator(), false)
                .skip(1)
                .map(interval -> instant(interval.path(0)))
                .toList();
        return new ReentryLine(id(line), returns);
    }

    /** What a notice says, as archive and API write it; fails on anything else. */
    static Notice version(JsonNode line) {
        String location = text(line.path("location"), "name");
        return new Notice(text(line, "name"), text(line, "type"), location, published(line));
    }

    private static Set<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(toUnmodifiableSet());
    }

    private static Instant published(JsonNode line) {
        return OffsetDateTime.parse(text(line, "datetime"), PUBLISHED).toInstant();
    }

    static long id(JsonNode line) {
        if (!line.path("id").canConvertToLong()) {
            throw new IllegalArgumentException("no id");
        }
        return line.path("id").asLong();
    }

    private static String text(JsonNode line, String field) {
        if (!line.path(field).isTextual()) {
            throw new IllegalArgumentException("no " + field);
        }
        return line.path(field).asText();
    }

    private static Instant instant(JsonNode line, String field) {
        return instant(line.path(field));
    }

    private static Instant instant(JsonNode node) {
        return Instant.parse(node.asText());
    }
}
