package org.lagesbild.alerts.message;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes bodies, all by the same mapper that lists are written by. */
@Singleton
public final class Json {

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException("writing JSON to memory failed", e);
        }
    }
}
