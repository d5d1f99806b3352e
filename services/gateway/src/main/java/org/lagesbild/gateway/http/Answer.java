package org.lagesbild.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher is told.
 *
 * @param submissionId under which receipts list the outcome of each item
 * @param schemaId of the records that were written; absent where nothing was
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        String submissionId,
        Instant receivedAt,
        @Nullable Integer schemaId,
        @Nullable Boolean dryRun,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Result> results) {

    /** The same as members of a problem. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("submissionId", submissionId);
        members.put("receivedAt", receivedAt);
        if (schemaId != null) {
            members.put("schemaId", schemaId);
        }
        if (dryRun != null) {
            members.put("dryRun", dryRun);
        }
        members.put("results", results);
        return members;
    }
}
