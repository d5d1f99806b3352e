package org.lagesbild.publisher.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.MappingText;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Label;

/**
 * The files with which a partner begins: an empty table with the columns that {@code publish} reads, the mapping of its
 * codes, and in Swedish what goes where. Both tables begin with a byte order mark, by which spreadsheets know UTF-8. The
 * table holds no example, since an example would be published.
 *
 * @param name begins the files' names
 * @param mapping of the codes; without one the table has a column for our own categories
 */
public record Template(String name, Optional<Mapping> mapping) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Those of a sector, or the one of a mapping.
     *
     * @param wanted a sector's code or a mapping's id, whatever their case
     * @return empty where there is neither
     */
    public static List<Template> of(String wanted) {
        List<Template> mapped = Vocabularies.mappings().stream()
                .filter(one -> one.sector().equalsIgnoreCase(wanted) || one.id().equalsIgnoreCase(wanted))
                .map(one -> new Template(one.id(), Optional.of(one)))
                .toList();
        return mapped.isEmpty()
                ? Vocabularies.taxonomy().sectors().stream()
                        .map(Label::code)
                        .filter(code -> code.equalsIgnoreCase(wanted))
                        .map(code -> new Template(code.toLowerCase(Locale.ROOT), Optional.empty()))
                        .toList()
                : mapped;
    }

    /** File names and what goes into them, in the order in which they are read. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + "-las-mig.txt", new Instructions(this).text());
        files.put(table(), BYTE_ORDER_MARK + "id;" + kind() + ";occurredAt;area;place;severity\n");
        mapping.ifPresent(codes -> files.put(mappingFile(), BYTE_ORDER_MARK + MappingText.of(codes)));
        return files;
    }

    String table() {
        return name + ".csv";
    }

    String mappingFile() {
        return name + "-mappning.csv";
    }

    /** The column that says what happened. */
    String kind() {
        return mapping.isPresent() ? "code" : "category";
    }
}
