package org.lagesbild.analyst.view;

import static org.lagesbild.analyst.view.WindowBody.LOW;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.view.ViewBody.CellBody;
import org.lagesbild.analyst.view.ViewBody.CoverageBody;
import org.lagesbild.analyst.view.ViewBody.CoverageSummary;
import org.lagesbild.analyst.view.ViewBody.ExpectedBody;
import org.lagesbild.analyst.view.ViewBody.MarginalBody;
import org.lagesbild.analyst.view.ViewBody.OverlapBody;
import org.lagesbild.analyst.view.ViewBody.ReasonsBody;
import org.lagesbild.analyst.view.WindowBody.Change;
import org.lagesbild.analyst.view.WindowBody.Count;
import org.lagesbild.analyst.view.WindowBody.Rate;
import org.lagesbild.analyst.view.WindowBody.State;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.messaging.disclosure.DisclosedView.History;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView.Cell;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.AreaView.Expected;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.AreaView.Overlap;
import org.lagesbild.risk.view.AreaView.Usual;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Window;

/**
 * Makes a body of what one reader may be told. Pure: the same view, tick and detail give the same body. It never meets
 * the exact view, and so can not tell more.
 */
@Singleton
public final class ViewComposer {

    private final Taxonomy taxonomy;
    private final CalendarNotes calendar = new CalendarNotes();

    ViewComposer(Vocabulary vocabulary) {
        this.taxonomy = vocabulary.taxonomy();
    }

    /** {@code tick} is the epoch where no hour has begun yet; the windows then have no periods. */
    ViewBody compose(Area area, DisclosedView view, Instant tick, Detail detail) {
        @Nullable History history = view.history().orElse(null);
        boolean full = detail == Detail.FULL;
        return new ViewBody(
                AreaBody.of(area),
                view.complete(),
                history == null ? null : history.asOf(),
                tick.equals(Instant.EPOCH) ? null : tick,
                history == null ? null : history.reasons().revision(),
                history == null ? null : reasons(history.reasons()),
                windows(Totals.of(view), tick, area.populationYear() > 0 ? area.population() : 0),
                full ? view.cells().stream().map(this::cell).toList() : null,
                full ? marginals(view.marginals()) : null,
                full ? view.overlaps().stream().map(this::overlap).toList() : null,
                heard(view.coverage()),
                full ? coverage(view) : null,
                full ? expected(view) : null,
                full && !tick.equals(Instant.EPOCH) ? new ContextBody(calendar.of(tick), null) : null);
    }

    /** Each expected partner of the area. */
    public List<CoverageBody> coverage(DisclosedView view) {
        return view.coverage().stream().map(ViewComposer::coverage).toList();
    }

    /** What each category was expected to bring. */
    public List<ExpectedBody> expected(DisclosedView view) {
        return view.expected().stream().map(this::expected).toList();
    }

    private static List<WindowBody> windows(Totals totals, Instant tick, int inhabitants) {
        @Nullable WindowBounds bounds = tick.equals(Instant.EPOCH) ? null : new WindowBounds(tick);
        return Stream.of(Window.values())
                .map(window -> window(window, totals, bounds, inhabitants))
                .toList();
    }

    private static WindowBody window(Window window, Totals totals, @Nullable WindowBounds bounds, int inhabitants) {
        int closed = totals.at(Measure.CLOSED, window);
        int previous = totals.at(Measure.PREVIOUS, window);
        State state = closed < LOW && previous < LOW ? State.LOW_COUNT : State.OK;
        Count compared = count(window, Measure.CLOSED, totals, bounds);
        return new WindowBody(
                window.code(),
                state,
                count(window, Measure.CURRENT, totals, bounds),
                compared,
                count(window, Measure.PREVIOUS, totals, bounds),
                window.weeks() == 0 ? null : count(window, Measure.YEAR, totals, bounds),
                Change.between(previous, closed),
                Rate.of(compared, state, inhabitants));
    }

    private static Count count(Window window, Measure measure, Totals totals, @Nullable WindowBounds bounds) {
        int count = totals.at(measure, window);
        if (bounds == null) {
            return new Count(count, totals.atLeast(measure, window), null, null);
        }
        return bounds.of(window, measure)
                .map(period -> new Count(count, totals.atLeast(measure, window), period.from(), period.to()))
                .orElseThrow();
    }

    private CellBody cell(Cell cell) {
        return new CellBody(
                category(cell.code()),
                group(cell.code()),
                cell.sector(),
                Totals.of(cell.counts()).row());
    }

    private OverlapBody overlap(Overlap overlap) {
        Totals totals = Totals.of(overlap.counts());
        return new OverlapBody(category(overlap.code()), group(overlap.code()), totals.overlapRow());
    }

    private ExpectedBody expected(Expected row) {
        boolean said = row.state() == TestState.TESTED || row.state() == TestState.LOW_COUNT;
        Usual usual = row.usual();
        return new ExpectedBody(
                row.code(),
                group(row.code()),
                row.state().name(),
                row.reported(),
                said ? usual.expected() : null,
                said ? usual.low() : null,
                said ? usual.high() : null,
                said ? usual.probability() : null,
                said ? usual.noticed() : null);
    }

    private @Nullable String category(String code) {
        return taxonomy.findGroup(code).isPresent() ? null : code;
    }

    private String group(String code) {
        return taxonomy.find(code).map(Category::group).orElse(code);
    }

    private static List<MarginalBody> marginals(List<Marginal> marginals) {
        return marginals.stream()
                .map(row -> new MarginalBody(
                        row.group(),
                        row.dimension().name(),
                        row.code(),
                        IntStream.range(0, Window.values().length)
                                .mapToObj(row.counts()::at)
                                .toList()))
                .toList();
    }

    private static CoverageSummary heard(List<Coverage> coverage) {
        return new CoverageSummary(
                coverage.stream().mapToInt(Coverage::partners).sum(),
                in(CoverageState.LATE, coverage),
                in(CoverageState.SILENT, coverage));
    }

    private static int in(CoverageState state, List<Coverage> coverage) {
        return coverage.stream()
                .filter(row -> row.state() == state)
                .mapToInt(Coverage::partners)
                .sum();
    }

    private static CoverageBody coverage(Coverage row) {
        LocalDate lastHeard = row.lastHeardDay() == 0 ? null : LocalDate.ofEpochDay(row.lastHeardDay());
        return new CoverageBody(row.partner(), row.state().name(), lastHeard, row.partners());
    }

    private static ReasonsBody reasons(Reasons reasons) {
        return new ReasonsBody(
                reasons.reported(), reasons.corrected(), reasons.retracted(), reasons.returned(), reasons.late());
    }
}
