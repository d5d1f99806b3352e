package org.lagesbild.privacy.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/**
 * What the guard says of the parts of a submission that no pattern of ours has passed, as findings: which part, and which
 * kinds. A part whose own name hits is called {@code *}.
 */
public final class Screen {

    /** Stands for a field whose name is not repeated. */
    public static final String UNNAMED = "*";

    private Screen() {}

    /** A field that there is not: its name and everything in it. */
    public static List<Finding> stranger(String name, Collection<String> values) {
        List<Finding> findings = new ArrayList<>(text(UNNAMED, name));
        values.forEach(value -> merge(findings, text(UNNAMED, value)));
        return findings;
    }

    /** A value that does not have the form of its field, which is ours and may be named. */
    public static List<Finding> malformed(String field, String value) {
        return text(field, value);
    }

    /** A name that is not ours and of no field: a key, a header, a file, a column. */
    public static List<Finding> label(String label) {
        return text(UNNAMED, label);
    }

    /** The code under which a kind is told. */
    public static ProblemCode code(Kind kind) {
        return ProblemCode.valueOf("GUARD_" + kind.name());
    }

    private static List<Finding> text(String field, String text) {
        Set<Kind> kinds = Guard.kinds(text);
        return kinds.isEmpty()
                ? List.of()
                : kinds.stream().map(kind -> new Finding(code(kind), field)).toList();
    }

    private static void merge(List<Finding> findings, List<Finding> more) {
        more.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
    }
}
