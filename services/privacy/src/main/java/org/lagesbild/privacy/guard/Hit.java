package org.lagesbild.privacy.guard;

import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/**
 * That the guard took one text for something personal: where it stood, for what, and how long it was. Never the text, nor
 * anything that follows from it.
 *
 * @param field a field of ours, or {@link Screen#UNNAMED} where the name is not to be repeated
 * @param length in characters
 */
public record Hit(String field, Set<Kind> kinds, int length) {

    public Hit {
        kinds = Set.copyOf(kinds);
    }

    /** The same as its sender is told, in the order of the kinds. */
    public List<Finding> findings() {
        return kinds.stream()
                .sorted()
                .map(kind -> new Finding(Screen.code(kind), field))
                .toList();
    }
}
