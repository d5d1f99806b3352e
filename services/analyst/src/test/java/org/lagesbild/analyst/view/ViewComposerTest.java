package org.lagesbild.analyst.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.view.ContextBody.Against;
import org.lagesbild.analyst.view.ContextBody.CalendarBody;
import org.lagesbild.analyst.view.ContextBody.OccasionBody;
import org.lagesbild.analyst.view.ViewBody.CellBody;
import org.lagesbild.analyst.view.ViewBody.ExpectedBody;
import org.lagesbild.analyst.view.ViewBody.MarginalBody;
import org.lagesbild.analyst.view.ViewBody.OverlapBody;
import org.lagesbild.analyst.view.WindowBody.State;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Cell;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.AreaView.Expected;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.AreaView.Overlap;
import org.lagesbild.risk.view.AreaView.Usual;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

class ViewComposerTest {

    private static final Instant TICK = Instant.parse("2026-12-02T14:00:00Z");
    private static final List<String> DISORDER_WITHOUT_NOISE = List.of("FIGHT", "DISTURBANCE", "LOUD_BANGS");

    private final ViewComposer composer = new ViewComposer(new Vocabulary());
    private final AreaView view = new AreaView(
            "0191",
            2024,
            TICK.plusSeconds(60),
            Instant.EPOCH,
            new Reasons(30, 2, 1, 0, 4),
            List.of(
                    cell("FIGHT", "POLICE", 6, 4),
                    cell("FIGHT", "SCHOOL", 2, 1),
                    cell("NOISE", "HOUSING", 11, 0),
                    cell("DOMESTIC_VIOLENCE", "SOCIAL", 3, 3)),
            List.of(
                    new Marginal("DISORDER", Dimension.ORIGIN, "PUBLIC", Counts.of(1, 19)),
                    new Marginal("CARE", Dimension.ORIGIN, "STAFF", Counts.of(0, 3))),
            List.of(new Overlap("DOMESTIC_VIOLENCE", Counts.of(0, 1)), new Overlap("FIGHT", Counts.of(0, 2))),
            List.of(
                    new Coverage("polisen", CoverageState.HEARD, 20_000, 1),
                    new Coverage("skolan", CoverageState.SILENT, 0, 1)),
            List.of(
                    new Expected("DOMESTIC_VIOLENCE", TestState.MISSING, 3, Usual.UNKNOWN),
                    new Expected("FIGHT", TestState.TESTED, 8, new Usual(2.13, 0, 6, 0.00179, 9))));

    @Test
    void shouldSumOverAllCategoriesForAReaderOfAll() {
        ViewBody body = compose(List.of("*"), Detail.FULL);

        assertThat(sevenDays(body).current().count()).isEqualTo(22);
        assertThat(sevenDays(body).previous().count()).isEqualTo(8);
        assertThat(body.revision()).isEqualTo(33);
        assertThat(body.asOf()).isEqualTo(view.asOf());
        assertThat(body.heard()).isEqualTo(new ViewBody.CoverageSummary(2, 0, 1));
    }

    @Test
    void shouldSumOverTheReadableCategoriesAlone() {
        ViewBody body = compose(DISORDER_WITHOUT_NOISE, Detail.FULL);

        assertThat(sevenDays(body).current().count()).isEqualTo(8);
        assertThat(sevenDays(body).change().percent()).isEqualTo(60.0);
        assertThat(body.cells()).extracting(CellBody::category).containsExactly("FIGHT", "FIGHT");
    }

    @Test
    void shouldTellNothingFromWhichTheMissingCategoryFollows() {
        ViewBody body = compose(DISORDER_WITHOUT_NOISE, Detail.FULL);

        assertThat(body.complete()).isFalse();
        assertThat(body.revision()).isNull();
        assertThat(body.reasons()).isNull();
        assertThat(body.asOf()).isNull();
        assertThat(body.marginals()).isEmpty();
        assertThat(body.coverage())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.lastHeard()).isNull());
    }

    @Test
    void shouldSayWhatWasExpectedAndNothingWhereAFeedWasSilent() {
        assertThat(compose(List.of("*"), Detail.FULL).expected())
                .containsExactly(
                        new ExpectedBody("DOMESTIC_VIOLENCE", "CARE", "MISSING", 3, null, null, null, null, null),
                        new ExpectedBody("FIGHT", "DISORDER", "TESTED", 8, 2.13, 0L, 6L, 0.00179, 9L));
        assertThat(compose(DISORDER_WITHOUT_NOISE, Detail.FULL).expected())
                .extracting(ExpectedBody::category)
                .containsExactly("FIGHT");
    }

    @Test
    void shouldSayHowManyThereWereAtLeastWhereTwoPartnersMayTellOfTheSame() {
        ViewBody all = compose(List.of("*"), Detail.FULL);

        assertThat(sevenDays(all).current().count()).isEqualTo(22);
        assertThat(sevenDays(all).current().atLeast()).isEqualTo(19);
        assertThat(sevenDays(all).yearBack())
                .isNotNull()
                .satisfies(weeks -> assertThat(weeks.atLeast()).isNull());
    }

    @Test
    void shouldNotTellAReaderOfSomeCategoriesHowManyOfOthersAreToldTwice() {
        ViewBody some = compose(DISORDER_WITHOUT_NOISE, Detail.FULL);

        assertThat(sevenDays(some).current().atLeast()).isEqualTo(6);
        assertThat(some.overlaps()).extracting(OverlapBody::category).containsExactly("FIGHT");
    }

    @Test
    void shouldShowTheMarginalsOfAGroupThatIsWhollyReadable() {
        assertThat(compose(List.of("DISORDER"), Detail.FULL).marginals())
                .containsExactly(new MarginalBody("DISORDER", "ORIGIN", "PUBLIC", List.of(1, 19, 0, 0, 0)));
    }

    @Test
    void shouldCallSmallNumbersLow() {
        ViewBody body = compose(List.of("CARE"), Detail.FULL);

        assertThat(sevenDays(body).state()).isEqualTo(State.LOW_COUNT);
        assertThat(sevenDays(body).closed().count()).isEqualTo(3);
        assertThat(sevenDays(compose(List.of("*"), Detail.FULL)).state()).isEqualTo(State.OK);
    }

    @Test
    void shouldLeaveOutOfASummaryWhatAnOverviewDoesNotNeed() {
        ViewBody body = compose(List.of("*"), Detail.SUMMARY);

        assertThat(body.cells()).isNull();
        assertThat(body.coverage()).isNull();
        assertThat(body.windows()).isEqualTo(compose(List.of("*"), Detail.FULL).windows());
    }

    @Test
    void shouldGiveARateOfWholeDaysWithItsBoundAndNoneOfSmallNumbers() {
        int inhabitants = Vocabularies.areas().find("0191").orElseThrow().population();
        WindowBody all = sevenDays(compose(List.of("*"), Detail.SUMMARY));

        assertThat(all.rate()).isNotNull().satisfies(rate -> {
            assertThat(rate.perThousand()).isCloseTo(22_000.0 / inhabitants, within(0.0005));
            assertThat(rate.atLeast()).isLessThanOrEqualTo(rate.perThousand());
        });
        assertThat(sevenDays(compose(List.of("CARE"), Detail.FULL)).rate())
                .as("three are no rate")
                .isNull();
        assertThat(WindowBody.Rate.of(all.closed(), State.OK, 0))
                .as("nobody lives there")
                .isNull();
    }

    @Test
    void shouldSayWhereTheCalendarDiffers() {
        ViewBody body = compose(DISORDER_WITHOUT_NOISE, Detail.FULL);

        assertThat(body.context())
                .isNotNull()
                .extracting(ContextBody::calendar)
                .asInstanceOf(list(CalendarBody.class))
                .filteredOn(note -> note.window().equals("28d"))
                .containsExactly(new CalendarBody(
                        "28d",
                        Against.PREVIOUS,
                        List.of(
                                new OccasionBody("HALLOWEEN", 0, 1),
                                new OccasionBody("ALL_SAINTS", 0, 1),
                                new OccasionBody("AUTUMN_BREAK", 0, 7))));
        assertThat(compose(List.of("*"), Detail.SUMMARY).context()).isNull();
    }

    private ViewBody compose(List<String> categories, Detail detail) {
        DisclosedView told = Disclosure.to(
                        KnownPrincipals.coordination("a", List.of("0191"), categories),
                        Vocabularies.areas(),
                        Vocabularies.taxonomy())
                .view("0191", Optional.of(view))
                .orElseThrow();
        return composer.compose(Vocabularies.areas().find("0191").orElseThrow(), told, TICK, detail);
    }

    private static WindowBody sevenDays(ViewBody body) {
        return body.windows().get(Window.D7.ordinal());
    }

    private static Cell cell(String category, String sector, int closed, int previous) {
        int[] counts = new int[Slot.COUNT];
        counts[Slot.of(Measure.CURRENT, Window.D7)] = closed;
        counts[Slot.of(Measure.CLOSED, Window.D7)] = closed;
        counts[Slot.of(Measure.PREVIOUS, Window.D7)] = previous;
        return new Cell(category, sector, Counts.of(counts));
    }
}
