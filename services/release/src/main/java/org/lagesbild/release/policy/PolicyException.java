package org.lagesbild.release.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A release policy that is refused, and everything that is wrong with it. */
public final class PolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PolicyException(List<String> faults) {
        super(faults.stream().distinct().collect(Collectors.joining("; ", "the release policy is refused: ", "")));
    }
}
