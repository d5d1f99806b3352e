package org.lagesbild.analyst.area;

import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.problem.ProblemType;

/**
 * Which areas a request is about; whatever it leaves out does not restrict it. An unknown code merely selects nothing.
 *
 * @param within the area itself and all below it
 * @param levels these levels alone; empty for all
 * @param codes these areas alone; empty for all
 */
public record Selection(@Nullable String within, Set<AreaLevel> levels, Set<String> codes) {

    public Selection {
        levels = Set.copyOf(levels);
        codes = Set.copyOf(codes);
    }

    /**
     * Reads the parameters {@code within}, {@code level} and {@code areas}, the last two separated by commas. Throws a
     * 400 where there is no such level.
     */
    public static Selection of(HttpParameters parameters) {
        return new Selection(
                parameters.getFirst("within").orElse(null),
                items(parameters, "level").map(Selection::level).collect(Collectors.toUnmodifiableSet()),
                items(parameters, "areas").collect(Collectors.toUnmodifiableSet()));
    }

    public boolean selects(Area area, AreaTree tree) {
        return (within == null || tree.within(area.code(), within))
                && (levels.isEmpty() || levels.contains(area.level()))
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

    private static Stream<String> items(HttpParameters parameters, String name) {
        return parameters.getFirst(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty());
    }
}
