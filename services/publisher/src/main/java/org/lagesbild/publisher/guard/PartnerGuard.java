package org.lagesbild.publisher.guard;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screen;

/**
 * Reads a report as it would leave the partner, whoever made it, before it is sent or written to a disk. What has its
 * field's form passes; whatever else stands there stays here, and is looked through for personal data, so that whoever
 * mends it knows what it was. A code that this version's vocabulary does not have may be a newer one: it passes where it
 * has the form and does not look like anything personal. Pure; safe for several threads.
 */
public final class PartnerGuard {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PartnerGuard() {}

    /** What keeps this line of JSON here; empty where it may leave. */
    public static List<Finding> findings(byte[] line) {
        try {
            JsonNode report = JSON.readTree(line);
            return report != null && report.isObject() ? fields(report) : unreadable(line);
        } catch (IOException e) {
            return unreadable(line);
        }
    }

    /**
     * The same line, which may leave.
     *
     * @throws RefusedException where it may not
     */
    public static byte[] passed(byte[] line) {
        List<Finding> findings = findings(line);
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        return line;
    }

    private static List<Finding> fields(JsonNode report) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : report.properties()) {
            LeavingField known = LeavingField.NAMED.get(field.getKey());
            if (known == null) {
                findings.add(new Finding(ProblemCode.FIELD_UNKNOWN, Screen.UNNAMED));
                findings.addAll(Screen.stranger(field.getKey(), texts(field.getValue())));
            } else {
                findings.addAll(field(known, field.getValue()));
            }
        }
        return findings;
    }

    private static List<Finding> field(LeavingField field, JsonNode value) {
        boolean formed = field.formed(value);
        if (formed && field.known(value)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!formed) {
            findings.add(new Finding(field.malformed(), field.jsonName()));
        }
        texts(value).forEach(text -> findings.addAll(Screen.malformed(field.jsonName(), text)));
        return findings;
    }

    private static List<Finding> unreadable(byte[] line) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(ProblemCode.RECORD_UNDECODABLE));
        findings.addAll(Screen.label(new String(line, StandardCharsets.UTF_8)));
        return findings;
    }

    /** Every name and value in it, however deep. */
    private static List<String> texts(JsonNode value) {
        if (value.isValueNode()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.fieldNames().forEachRemaining(texts::add);
        StreamSupport.stream(value.spliterator(), false).forEach(inner -> texts.addAll(texts(inner)));
        return texts;
    }
}
