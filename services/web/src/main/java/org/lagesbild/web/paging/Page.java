package org.lagesbild.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is ordered by a key. An empty page says so: its list is empty, not absent.
 *
 * @param next the cursor of the next page; null on the last
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
