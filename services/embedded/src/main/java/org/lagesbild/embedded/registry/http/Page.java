package org.lagesbild.embedded.registry.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.stream.Stream;

/** Which part of a list is asked for: all of it unless a limit of 0 or more says otherwise. */
@Introspected
record Page(
        @QueryValue(defaultValue = "0") int offset,
        @QueryValue(defaultValue = "-1") int limit) {

    <T> Stream<T> of(Stream<T> all) {
        Stream<T> rest = all.skip(Math.max(0, offset));
        return limit < 0 ? rest : rest.limit(limit);
    }
}
