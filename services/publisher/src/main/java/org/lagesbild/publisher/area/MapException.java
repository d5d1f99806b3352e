package org.lagesbild.publisher.area;

/** A map that cannot be used. The message says where and why, and repeats nothing of the file. */
public final class MapException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MapException(String message) {
        super(message);
    }
}
