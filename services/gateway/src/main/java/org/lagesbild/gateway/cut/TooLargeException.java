package org.lagesbild.gateway.cut;

/** The body, or the number of its items, is beyond the limit. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLargeException() {
        super("the body is larger than allowed", null, false, false);
    }
}
