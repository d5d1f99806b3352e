package org.lagesbild.analyst.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.evaluation.SectorShare;

/**
 * What one kind of partner saw, held against its own part of what was expected.
 *
 * @param week reported in seven days
 * @param month what the probability follows from; absent where it was not kept
 * @param probability of what it saw in 28 days or more, were nothing unusual
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record SectorBody(String sector, long week, @Nullable MonthBody month, double probability) {

    /** The sector's 28 days: the count, and mean and variance of what it would be were nothing unusual. */
    @Serdeable
    record MonthBody(long reported, double expected, double variance) {}

    static List<SectorBody> of(List<SectorShare> shares) {
        return shares.stream()
                .map(share -> new SectorBody(share.sector(), share.reported(), month(share), share.probability()))
                .toList();
    }

    private static @Nullable MonthBody month(SectorShare share) {
        SectorShare.Month month = share.month();
        return month.variance() > 0 ? new MonthBody(month.reported(), month.expected(), month.variance()) : null;
    }
}
