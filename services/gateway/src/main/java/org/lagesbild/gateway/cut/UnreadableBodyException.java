package org.lagesbild.gateway.cut;

import java.util.List;
import org.lagesbild.privacy.guard.ProblemCode;

/** The body as a whole cannot be read, for all these reasons; nothing of it was taken. */
public final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public UnreadableBodyException(List<Reason> reasons) {
        super("the body cannot be read", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public UnreadableBodyException(ProblemCode code) {
        this(List.of(new Reason(code, "", 0)));
    }

    /**
     * One thing that is wrong.
     *
     * @param field of a report that it is about; {@code *} for a name that is none, empty where it is the whole body
     * @param column of a table, from 1; 0 where it is in none
     */
    public record Reason(ProblemCode code, String field, int column) {}

    public List<Reason> reasons() {
        return reasons;
    }
}
