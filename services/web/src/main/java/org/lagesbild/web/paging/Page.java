package org.lagesbild.web.paging;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is ordered by a key.
 *
 * @param next the cursor of the next page; null on the last
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
