package org.lagesbild.publisher.csv;

/** A table or mapping that cannot be used as a whole. The message says where and why, and repeats no value. */
public final class TableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    TableException(String message) {
        super(message);
    }
}
