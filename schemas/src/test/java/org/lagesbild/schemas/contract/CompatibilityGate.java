package org.lagesbild.schemas.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.jspecify.annotations.Nullable;

/**
 * FULL_TRANSITIVE, as the registry holds it: any version reads any other. And two rules that Avro lets pass, because
 * every field has a default: a field that is gone or renamed would silently be read as its default, and a default that
 * changed would silently change what was said by leaving the field out.
 */
final class CompatibilityGate {

    private CompatibilityGate() {}

    /** What stands against the schema as the next version after these; empty where nothing does. */
    static List<String> objections(Schema next, List<Schema> released) {
        List<String> objections = new ArrayList<>();
        for (int i = 0; i < released.size(); i++) {
            String version = "version " + (i + 1);
            Schema old = released.get(i);
            unreadable(next, old)
                    .map(why -> "cannot read " + version + ": " + why)
                    .forEach(objections::add);
            unreadable(old, next)
                    .map(why -> version + " cannot read it: " + why)
                    .forEach(objections::add);
            lost(next, old).map(field -> field + " of " + version).forEach(objections::add);
        }
        return objections;
    }

    private static Stream<String> unreadable(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> found.getType() + " at " + found.getLocation());
    }

    private static Stream<String> lost(Schema next, Schema old) {
        return old.getFields().stream().flatMap(field -> lost(next.getField(field.name()), field));
    }

    private static Stream<String> lost(@Nullable Field next, Field old) {
        if (next == null) {
            return Stream.of("lost the field " + old.name());
        }
        return Objects.equals(next.defaultVal(), old.defaultVal())
                ? Stream.empty()
                : Stream.of("changed the default of " + old.name());
    }
}
