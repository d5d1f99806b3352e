package org.lagesbild.schemas.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;
import org.lagesbild.schemas.contract.Violation.Rule;

/**
 * Holds a record against the rules of what a schema may hold. {@code INBOUND} is for what partners send: nothing in it
 * can carry a person. {@code INTERNAL} is for what we derive: it may count freely, and still names nobody.
 */
final class SchemaLinter {

    enum Profile {
        INBOUND,
        INTERNAL
    }

    /** Fields whose names only look like a person's, each with the reason why it is none. */
    static final Map<String, String> HARMLESS = Map.of(
            "LedgerEntry.hash", "of the partner's canonical fields, none of which knows a person",
            "AuditEntry.hash", "of the entry itself, so that a gap in the record shows",
            "Enrolment.keyHashes", "of the secrets of systems, so that no secret is stored",
            "AreaView.coverage", "which partners were heard; only its ending looks like an age",
            "Alert.texts", "sentences that are made from the alert's own numbers and codes; nobody writes them",
            "Subscription.language", "in which somebody is told; only its ending looks like an age");

    private static final Pattern SUSPECT = Pattern.compile(
            "pnr|person|ssn|hash|token|pseud|subject|name|age|lat|lon|coord|address|text|note",
            Pattern.CASE_INSENSITIVE);

    private final Profile profile;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaLinter(Profile profile) {
        this.profile = profile;
    }

    static List<Violation> lint(Profile profile, Schema schema) {
        SchemaLinter linter = new SchemaLinter(profile);
        linter.visitRecord(schema);
        return linter.found;
    }

    /** Whether the pattern alone would refuse this field's name. */
    static boolean suspect(String field) {
        return SUSPECT.matcher(field).find();
    }

    private void visitRecord(Schema schema) {
        if (seen.add(schema.getFullName())) {
            schema.getFields().forEach(field -> visitField(schema.getName() + "." + field.name(), field));
        }
    }

    private void visitField(String where, Field field) {
        require(!suspect(field.name()) || HARMLESS.containsKey(where), where, Rule.NAME_OF_A_PERSON);
        require(profile == Profile.INTERNAL || field.hasDefaultValue(), where, Rule.NO_DEFAULT);
        if (profile == Profile.INBOUND) {
            visitInbound(where, field.schema());
        } else {
            visitInternal(where, field.schema());
        }
    }

    private void visitInbound(String where, Schema type) {
        switch (type.getType()) {
            case BOOLEAN -> {}
            case ENUM -> visitEnum(where, type);
            case STRING -> requireClosed(where, type);
            case INT, LONG -> require(bounded(type), where, Rule.UNBOUNDED_NUMBER);
            case ARRAY -> visitItems(where, type.getElementType());
            default -> require(false, where, Rule.TYPE_NOT_ALLOWED);
        }
    }

    private void visitItems(String where, Schema items) {
        require(items.getType() == Type.STRING, where, Rule.TYPE_NOT_ALLOWED);
        if (items.getType() == Type.STRING) {
            requireClosed(where, items);
        }
    }

    private void visitInternal(String where, Schema type) {
        switch (type.getType()) {
            case ENUM -> visitEnum(where, type);
            case RECORD -> visitRecord(type);
            case ARRAY -> visitInternal(where, type.getElementType());
            case MAP -> visitInternal(where, type.getValueType());
            case UNION -> visitUnion(where, type.getTypes());
            default -> {}
        }
    }

    private void visitUnion(String where, List<Schema> branches) {
        boolean optionalRecord = branches.size() == 2
                && branches.get(0).getType() == Type.NULL
                && branches.get(1).getType() == Type.RECORD;
        require(optionalRecord, where, Rule.UNION_NOT_ALLOWED);
        branches.forEach(branch -> visitInternal(where, branch));
    }

    private void visitEnum(String where, Schema type) {
        require("UNKNOWN".equals(type.getEnumDefault()), where, Rule.ENUM_WITHOUT_UNKNOWN);
    }

    private void requireClosed(String where, Schema type) {
        boolean closed = type.getProp("x-pattern") != null || type.getProp("x-closed-vocab") != null;
        require(closed, where, Rule.OPEN_STRING);
    }

    private static boolean bounded(Schema type) {
        return type.getObjectProp("x-min") instanceof Number && type.getObjectProp("x-max") instanceof Number;
    }

    private void require(boolean holds, String where, Rule rule) {
        if (!holds) {
            found.add(new Violation(where, rule));
        }
    }
}
