package org.lagesbild.privacy.guard;

/**
 * One thing that is wrong with a report. It names the field and never says what stood in it.
 *
 * @param field the field's name, as in {@code occurredAt} or {@code lenses/2}; empty where it is the whole record
 */
public record Finding(ProblemCode code, String field) {

    /** A finding in the field that the code is about. */
    public static Finding of(ProblemCode code) {
        return new Finding(code, code.field());
    }

    /** RFC 6901, relative to the report. */
    public String pointer() {
        return field.isEmpty() ? "" : "/" + field;
    }
}
