package org.lagesbild.messaging.letter;

import java.util.List;
import org.lagesbild.privacy.guard.Hit;

/**
 * One text of a record that looked personal.
 *
 * @param field of ours; {@code @key}, {@code @header}; {@code *} where a name itself does; empty where the record can not be read
 * @param kinds by name
 */
public record GuardHit(String field, List<String> kinds, LengthBucket length) {

    public GuardHit {
        kinds = List.copyOf(kinds);
    }

    public static GuardHit of(Hit hit) {
        List<String> kinds = hit.kinds().stream().sorted().map(Enum::name).toList();
        return new GuardHit(hit.field(), kinds, LengthBucket.of(hit.length()));
    }
}
