package org.lagesbild.analyst.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.run.Run;

/**
 * What a reader must know of where the numbers come from before believing them.
 *
 * @param dev whether this is one machine with demo keys
 * @param replicated whether what is acknowledged lies on more than one machine
 * @param complete whether the reader may read every category
 * @param run the last recorded replay or story; none where all reports came as they happened
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record DeploymentBody(
        boolean dev,
        boolean replicated,
        String principal,
        List<String> areas,
        boolean complete,
        @Nullable RunBody run) {

    /**
     * A recorded run.
     *
     * @param end the last instant of what it tells, after the shift
     * @param shiftWeeks by how many whole weeks it was moved, to end now
     * @param doneUntil up to where it has been told so far
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record RunBody(
            String kind,
            Instant end,
            int shiftWeeks,
            boolean finished,
            @Nullable Instant doneUntil) {

        static RunBody of(Run run) {
            Instant doneUntil = run.doneUntil().equals(Instant.EPOCH) ? null : run.doneUntil();
            return new RunBody(run.kind(), run.end(), run.shiftWeeks(), run.finished(), doneUntil);
        }
    }
}
