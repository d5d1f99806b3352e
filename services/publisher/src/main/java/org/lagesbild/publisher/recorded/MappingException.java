package org.lagesbild.publisher.recorded;

import java.util.List;

/** A mapping file, or a recorded file, that cannot be used. The message lists everything that is wrong with it. */
public final class MappingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MappingException(List<String> faults) {
        super("the mapping file: " + String.join("; ", faults));
    }
}
