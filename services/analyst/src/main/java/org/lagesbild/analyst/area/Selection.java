package org.lagesbild.analyst.area;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.problem.ProblemType;

/**
 * Which areas a request is about; whatever it leaves out does not restrict it. Throws a 400 where it names a level that
 * does not exist; an unknown code merely selects nothing.
 *
 * @param within the area itself and all below it
 * @param codes these areas alone; empty for all
 */
public record Selection(@Nullable String within, @Nullable AreaLevel level, Set<String> codes) {

    public Selection {
        codes = Set.copyOf(codes);
    }

    /** Reads the parameters {@code within}, {@code level} and {@code areas} (separated by commas). */
    public static Selection of(@Nullable String within, @Nullable String level, @Nullable String areas) {
        return new Selection(within, level == null ? null : level(level), areas == null ? Set.of() : codes(areas));
    }

    public boolean selects(Area area, AreaTree tree) {
        return (within == null || tree.within(area.code(), within))
                && (level == null || area.level() == level)
                && (codes.isEmpty() || codes.contains(area.code()));
    }

    private static AreaLevel level(String code) {
        return AreaLevel.parse(code)
                .orElseThrow(() -> ProblemType.MALFORMED
                        .exception()
                        .detail("Okänd nivå (level).", "Unknown level.")
                        .with(
                                "supported",
                                Arrays.stream(AreaLevel.values())
                                        .map(AreaLevel::code)
                                        .toList()));
    }

    private static Set<String> codes(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
