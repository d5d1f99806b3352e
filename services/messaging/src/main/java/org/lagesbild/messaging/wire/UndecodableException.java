package org.lagesbild.messaging.wire;

/** Bytes that are no record of the expected type. Says nothing of their content, which may be anything. */
public final class UndecodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecodableException(String what) {
        super(what);
    }
}
