package org.lagesbild.embedded.registry.book;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Says in which points a schema breaks with earlier versions, by Avro's own rules of resolution. */
final class Compatibility {

    private Compatibility() {}

    /** Returns what breaks, in words; empty where nothing does. The earlier versions come oldest first. */
    static List<String> problems(CompatibilityLevel level, Schema candidate, List<Entry> earlier) {
        List<Entry> judged =
                level.transitive() ? earlier : earlier.subList(Math.max(0, earlier.size() - 1), earlier.size());
        List<String> problems = new ArrayList<>();
        for (Entry entry : judged) {
            List<String> found = against(level, candidate, AvroText.stored(entry.schema()));
            if (!found.isEmpty()) {
                problems.addAll(found);
                problems.add("{oldSchemaVersion: " + entry.version() + "}");
            }
        }
        if (!problems.isEmpty()) {
            problems.add("{compatibility: '" + level + "'}");
        }
        return problems;
    }

    private static List<String> against(CompatibilityLevel level, Schema candidate, Schema old) {
        List<String> found = new ArrayList<>();
        if (level.readsOld()) {
            found.addAll(canRead(candidate, old));
        }
        if (level.readByOld()) {
            found.addAll(canRead(old, candidate));
        }
        return found;
    }

    private static List<String> canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(Compatibility::inWords)
                .toList();
    }

    private static String inWords(Incompatibility problem) {
        return "{errorType:'%s', description:'%s', location:'%s'}"
                .formatted(problem.getType(), problem.getMessage(), problem.getLocation());
    }
}
