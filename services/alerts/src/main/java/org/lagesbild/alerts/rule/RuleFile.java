package org.lagesbild.alerts.rule;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The rules as YAML. A file with anything wrong in it is refused as a whole, with one message that lists everything: an
 * alarm that somebody relies on must not be missing in silence.
 */
public final class RuleFile {

    private static final String USUAL = "alert-rules.yaml";
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(RuleEntries.class);

    private final Taxonomy taxonomy;
    private final AreaTree areas;

    public RuleFile(Taxonomy taxonomy, AreaTree areas) {
        this.taxonomy = taxonomy;
        this.areas = areas;
    }

    /** The rules of a deployment's own file. Throws {@link RulesException} where anything is wrong. */
    public RuleBook read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the alert rules can not be read: " + file, e);
        }
    }

    /** The rules where a deployment has no file of its own. */
    public RuleBook usual() {
        try (InputStream file = Objects.requireNonNull(RuleFile.class.getResourceAsStream(USUAL), USUAL)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from its text. */
    public RuleBook parse(String yaml) {
        List<String> faults = new ArrayList<>();
        RuleBook book = new RuleCheck(taxonomy, areas, faults).book(entries(yaml));
        if (!faults.isEmpty()) {
            throw new RulesException(faults);
        }
        return book;
    }

    private static RuleEntries entries(String yaml) {
        try {
            return READER.readValue(yaml);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr();
            throw new RulesException(
                    List.of("not a file of rules" + where + ": unknown field, wrong type or broken YAML"));
        }
    }
}
