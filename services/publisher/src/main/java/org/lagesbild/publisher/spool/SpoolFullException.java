package org.lagesbild.publisher.spool;

import java.io.IOException;

/** The spool holds all it may. What was put before is safe; this report was not taken. */
public final class SpoolFullException extends IOException {

    private static final long serialVersionUID = 1L;

    SpoolFullException(long most) {
        super("the spool is full: it may hold %,d bytes. This report was not taken; all before it are safe"
                .formatted(most));
    }
}
