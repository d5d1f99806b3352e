package org.lagesbild.web.rights;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The rights file: YAML that people write, review and keep under version control, and the source of all rights. A file
 * with anything wrong in it gives nobody any right: it is refused with one message that lists everything.
 */
public final class RightsFile {

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(RightsEntries.class);

    private final Taxonomy taxonomy;
    private final AreaTree areas;

    public RightsFile(Taxonomy taxonomy, AreaTree areas) {
        this.taxonomy = taxonomy;
        this.areas = areas;
    }

    /** The file's principals, enrolled since then. Throws {@link RightsException} where anything is wrong. */
    public List<Enrolment> read(Path file, Instant since) {
        try {
            return parse(Files.readString(file), since);
        } catch (IOException e) {
            throw new UncheckedIOException("the rights file can not be read: " + file, e);
        }
    }

    /** The same from its text. */
    public List<Enrolment> parse(String yaml, Instant since) {
        RightsEntries entries = entries(yaml);
        List<String> faults = new ArrayList<>();
        RightsCheck check = new RightsCheck(taxonomy, areas, faults);
        entries.principals().forEach(check::entry);
        check.whole();
        if (!faults.isEmpty()) {
            throw new RightsException(faults);
        }
        return entries.principals().stream()
                .map(entry -> entry.enrolment(since))
                .toList();
    }

    private static RightsEntries entries(String yaml) {
        try {
            return READER.readValue(yaml);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr();
            throw new RightsException(
                    List.of("not a rights file" + where + ": unknown field, wrong type or broken YAML"));
        }
    }
}
