package org.lagesbild.analyst.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.view.WindowBody.Row;

/**
 * One area view as its reader sees it. Sums go over what this reader may read and over nothing else. What would tell of
 * the rest, such as when it last changed, is there for readers of all categories alone ({@code complete}).
 *
 * @param asOf when a number last moved
 * @param tick the last hour that has begun in the log; the windows are derived from it
 * @param cells left out of a summary, like marginals, overlaps, coverage, expected and context
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record ViewBody(
        AreaBody area,
        boolean complete,
        @Nullable Instant asOf,
        @Nullable Instant tick,
        @Nullable Long revision,
        @Nullable ReasonsBody reasons,
        List<WindowBody> windows,
        @Nullable List<CellBody> cells,
        @Nullable List<MarginalBody> marginals,
        @Nullable List<OverlapBody> overlaps,
        CoverageSummary heard,
        @Nullable List<CoverageBody> coverage,
        @Nullable List<ExpectedBody> expected,
        @Nullable ContextBody context) {

    /** The same of an area that is described otherwise. */
    public ViewBody of(AreaBody other) {
        return new ViewBody(
                other, complete, asOf, tick, revision, reasons, windows, cells, marginals, overlaps, heard, coverage,
                expected, context);
    }

    /** The same with counts of earlier years. */
    ViewBody with(List<ContextBody.EarlierBody> earlier) {
        ContextBody notes = context == null ? null : new ContextBody(context.calendar(), earlier);
        return new ViewBody(
                area, complete, asOf, tick, revision, reasons, windows, cells, marginals, overlaps, heard, coverage,
                expected, notes);
    }

    /** Why the area's numbers changed, as counters of changes. */
    @Serdeable
    public record ReasonsBody(long reported, long corrected, long retracted, long returned, long late) {}

    /** Counts of one category (of one group above the municipality) from one sector. */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record CellBody(@Nullable String category, String group, String sector, Row counts) {}

    /**
     * Counts of one group by one value of another dimension.
     *
     * @param current by window, shortest first
     */
    @Serdeable
    public record MarginalBody(String group, String dimension, String code, List<Integer> current) {}

    /**
     * Of how many incidents of one category (of one group above the municipality) another partner told too, as far as
     * area, hour and category tell: their count less this is how many there were at least. Only where it is not 0.
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record OverlapBody(@Nullable String category, String group, OverlapRow counts) {}

    /** Overlaps by window, shortest first. */
    @Serdeable
    public record OverlapRow(List<Integer> current, List<Integer> closed, List<Integer> previous) {}

    /**
     * Whether a partner that is expected was heard from; above the municipality how many of a sector stand in one state.
     *
     * @param lastHeard local date; none where never, and for a reader who lacks a category
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record CoverageBody(
            String partner, String state, @Nullable LocalDate lastHeard, int partners) {}

    /**
     * What one category was expected to bring in the last seven whole days; without numbers where nothing can be said.
     *
     * @param reported in the seven days, without what was discovered
     * @param low from here to {@code high} lie 95 of 100 such weeks
     * @param probability of that many or more, were nothing unusual
     * @param noticed the smallest count that would have been noticed
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record ExpectedBody(
            String category,
            String group,
            String state,
            long reported,
            @Nullable Double expected,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Double probability,
            @Nullable Long noticed) {}

    /** How many partners are expected, and how many of them are late or silent: silence is not safety. */
    @Serdeable
    public record CoverageSummary(int expected, int late, int silent) {}
}
