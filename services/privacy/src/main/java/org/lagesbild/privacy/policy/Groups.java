package org.lagesbild.privacy.policy;

import java.util.List;

/**
 * The groups of the taxonomy that hold ordinary categories, and those that hold sensitive ones; some hold both.
 */
public record Groups(List<String> ordinary, List<String> sensitive) {

    public Groups {
        ordinary = List.copyOf(ordinary);
        sensitive = List.copyOf(sensitive);
    }
}
