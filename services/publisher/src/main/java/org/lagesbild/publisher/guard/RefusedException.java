package org.lagesbild.publisher.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.lagesbild.privacy.guard.Finding;

/**
 * A report that does not leave the partner, and is written nowhere. Waiting does not help; somebody has to mend it. The
 * message says what was found and in which field, and never what stood there.
 */
public final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public RefusedException(List<Finding> findings) {
        super("the report stays here: " + Told.of(findings).stream().collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    /** What was found, by code and pointer. */
    public List<Finding> findings() {
        return findings;
    }
}
