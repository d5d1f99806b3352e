package org.lagesbild.analyst.lens;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.view.WindowBody.State;

/**
 * One area through one lens: incidents whose setting or target the reporter marked with it, such as a school route or a
 * youth club. It says nothing of anybody's age, and only groups that were granted as groups are in it.
 *
 * @param tick the last hour that has begun in the log; the windows are derived from it
 * @param windows sums over the groups, shortest first
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record LensBody(
        AreaBody area,
        String lens,
        boolean complete,
        @Nullable Instant tick,
        List<LensWindow> windows,
        List<LensGroup> groups) {

    /**
     * @param state LOW_COUNT below five
     * @param count through the lens, to now
     * @param all of the same groups, through any lens or none
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record LensWindow(
            String window,
            State state,
            int count,
            int all,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Counts of one group by window, shortest first. */
    @Serdeable
    record LensGroup(String group, List<Integer> count, List<Integer> all) {}
}
