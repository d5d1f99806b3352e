package org.lagesbild.analyst.lens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.lens.LensBody.LensGroup;
import org.lagesbild.analyst.lens.LensBody.LensWindow;
import org.lagesbild.analyst.view.WindowBody;
import org.lagesbild.analyst.view.WindowBody.State;
import org.lagesbild.analyst.view.WindowBounds;
import org.lagesbild.analyst.view.WindowBounds.Period;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** Makes a body of what one reader may be told, through a lens. Pure. */
final class LensComposer {

    private final Taxonomy taxonomy;

    LensComposer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** {@code tick} is the epoch where no hour has begun yet; the windows then have no periods. */
    LensBody compose(Area area, String lens, DisclosedView view, Instant tick) {
        List<LensGroup> groups = view.marginals().stream()
                .filter(row -> row.dimension() == Dimension.LENS && row.code().equals(lens))
                .map(row -> group(row, view))
                .toList();
        boolean begun = !tick.equals(Instant.EPOCH);
        @Nullable WindowBounds bounds = begun ? new WindowBounds(tick) : null;
        return new LensBody(
                AreaBody.of(area),
                lens,
                view.complete(),
                begun ? tick : null,
                Stream.of(Window.values())
                        .map(window -> window(window, groups, bounds))
                        .toList(),
                groups);
    }

    /** A group is told where it was granted as a group, and so are all of its cells. */
    private LensGroup group(Marginal row, DisclosedView view) {
        List<Integer> count = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (Window window : Window.values()) {
            count.add(row.counts().at(window.ordinal()));
            all.add(view.cells().stream()
                    .filter(cell -> groupOf(cell.code()).equals(row.group()))
                    .mapToInt(cell -> cell.counts().at(Slot.of(Measure.CURRENT, window)))
                    .sum());
        }
        return new LensGroup(row.group(), count, all);
    }

    private String groupOf(String code) {
        return taxonomy.findGroup(code).isPresent() ? code : taxonomy.groupOf(code);
    }

    private static LensWindow window(Window window, List<LensGroup> groups, @Nullable WindowBounds bounds) {
        int count = sum(groups, group -> group.count().get(window.ordinal()));
        int all = sum(groups, group -> group.all().get(window.ordinal()));
        Optional<Period> period = bounds == null ? Optional.empty() : bounds.of(window, Measure.CURRENT);
        return new LensWindow(
                window.code(),
                count < WindowBody.LOW ? State.LOW_COUNT : State.OK,
                count,
                all,
                period.map(Period::from).orElse(null),
                period.map(Period::to).orElse(null));
    }

    private static int sum(List<LensGroup> groups, ToIntFunction<LensGroup> count) {
        return groups.stream().mapToInt(count).sum();
    }
}
