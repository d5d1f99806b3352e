package org.lagesbild.messaging.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
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

class DisclosureTest {

    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final List<Category> CATEGORIES = List.copyOf(TAXONOMY.categories());

    @Test
    void shouldGrantAnAreaWithEverythingBelowItAndNothingAbove() {
        Disclosure rights = to(Role.COORDINATION, "0191", List.of("*"));

        assertThat(rights.area("0191")).isTrue();
        assertThat(rights.area("0191R005")).isTrue();
        assertThat(rights.area("01")).isFalse();
        assertThat(rights.area("0180")).isFalse();
        assertThat(rights.area("no such area")).isFalse();
    }

    @Test
    void shouldTellOfAGroupOnlyWhereTheGroupIsGranted() {
        List<String> each =
                TAXONOMY.inGroup("DISORDER").stream().map(Category::code).toList();

        assertThat(to(Role.COORDINATION, "00", each).counts("FIGHT")).isTrue();
        assertThat(to(Role.COORDINATION, "00", each).counts("DISORDER")).isFalse();
        assertThat(to(Role.COORDINATION, "00", List.of("DISORDER")).counts("DISORDER"))
                .isTrue();
        assertThat(to(Role.COORDINATION, "00", List.of("DISORDER")).counts("FIGHT"))
                .isTrue();
    }

    @Test
    void shouldTellOfACategoryThatIsNewerThanTheTaxonomyOnlyWithAll() {
        List<String> groups =
                TAXONOMY.groups().stream().map(group -> group.code()).toList();

        assertThat(to(Role.COORDINATION, "00", List.of("*")).counts("NEW_ONE")).isTrue();
        assertThat(to(Role.COORDINATION, "00", groups).counts("NEW_ONE")).isFalse();
        assertThat(to(Role.COORDINATION, "00", groups).complete()).isFalse();
    }

    @Test
    void shouldTellOtherRolesAndTheSuspendedNothing() {
        AreaView view = view(List.of(cell("FIGHT", 3)));
        for (Role role : Role.values()) {
            assertThat(to(role, "00", List.of("*"))
                            .view("0191", Optional.of(view))
                            .isPresent())
                    .isEqualTo(role == Role.COORDINATION);
        }
        Enrolment suspended = new Enrolment(
                "a", Role.COORDINATION, "", List.of("00"), List.of("*"), List.of(), 0, true, Instant.EPOCH);
        assertThat(Disclosure.to(suspended, Vocabularies.areas(), TAXONOMY).view("0191", Optional.of(view)))
                .isEmpty();
    }

    @Test
    void shouldTellAReaderOfAllEverything() {
        AreaView view = view(List.of(cell("FIGHT", 3), cell("NOISE", 1)));
        assertThat(to(Role.COORDINATION, "0191", List.of("*")).view("0191", Optional.of(view)))
                .contains(DisclosedView.everything(view));
        assertThat(to(Role.COORDINATION, "0191", List.of("*")).view("0191", Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldNotTellOnWhichDayAFeedWasLastHeardWhereACategoryIsMissing() {
        AreaView view = view(List.of(cell("FIGHT", 3)));
        assertThat(to(Role.COORDINATION, "0191", List.of("FIGHT"))
                        .view("0191", Optional.of(view))
                        .orElseThrow()
                        .coverage())
                .containsExactly(new Coverage("polisen", CoverageState.HEARD, 0, 1));
    }

    /** Two worlds that differ in what is not granted alone look the same; 2,000 pairs from one seed. */
    @Test
    void shouldTellTheSameOfWorldsThatDifferInWhatIsNotGranted() {
        Random random = new Random(92);
        for (int pair = 0; pair < 2_000; pair++) {
            List<String> granted = some(random);
            Disclosure rights = to(Role.COORDINATION, "0191", granted);
            List<Cell> shared = cells(random, granted, true);
            Optional<AreaView> one = world(random, shared, granted);
            Optional<AreaView> other = world(random, shared, granted);

            assertThat(rights.view("0191", one)).as(granted.toString()).isEqualTo(rights.view("0191", other));
            assertThat(rights.view("0191", one).orElseThrow().cells()).isEqualTo(shared);
            assertThat(rights.view("0191", one).orElseThrow().expected()).isEqualTo(expected(shared));
        }
    }

    private static Optional<AreaView> world(Random random, List<Cell> shared, List<String> granted) {
        List<Cell> cells = new ArrayList<>(cells(random, granted, false));
        boolean nothing = shared.isEmpty() && cells.isEmpty();
        cells.addAll(shared);
        return nothing || (shared.isEmpty() && random.nextBoolean()) ? Optional.empty() : Optional.of(bare(cells));
    }

    /** Random cells, of what is granted or of what is not. */
    private static List<Cell> cells(Random random, List<String> granted, boolean readable) {
        return CATEGORIES.stream()
                .filter(category ->
                        (granted.contains(category.code()) || granted.contains(category.group())) == readable)
                .filter(any -> random.nextInt(6) == 0)
                .map(category -> cell(category.code(), 1 + random.nextInt(5)))
                .toList();
    }

    private static List<String> some(Random random) {
        List<String> codes = new ArrayList<>();
        TAXONOMY.groups().stream()
                .map(group -> group.code())
                .filter(any -> random.nextInt(4) == 0)
                .forEach(codes::add);
        CATEGORIES.stream()
                .map(Category::code)
                .filter(any -> random.nextInt(5) == 0)
                .forEach(codes::add);
        return codes;
    }

    private static Cell cell(String category, int count) {
        return new Cell(category, "POLICE", Counts.of(count, count + 1));
    }

    /** Marginals follow from the cells; time and reasons from everything. */
    private static AreaView bare(List<Cell> cells) {
        List<Marginal> marginals = TAXONOMY.groups().stream()
                .map(group -> new Marginal(
                        group.code(),
                        Dimension.ORIGIN,
                        "STAFF",
                        Counts.of(cells.stream()
                                .filter(cell -> TAXONOMY.groupOf(cell.code()).equals(group.code()))
                                .mapToInt(cell -> cell.counts().at(0))
                                .sum())))
                .filter(row -> row.counts().size() > 0)
                .toList();
        Instant asOf = Instant.ofEpochSecond(cells.size());
        Reasons reasons = new Reasons(cells.size(), 0, 0, 0, 0);
        return new AreaView(
                "0191",
                2024,
                asOf,
                Instant.EPOCH,
                reasons,
                cells,
                marginals,
                overlaps(cells),
                List.of(),
                expected(cells));
    }

    private static List<Expected> expected(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Expected(
                        cell.code(), TestState.TESTED, cell.counts().at(0), new Usual(1, 0, 3, 0.25, 4)))
                .toList();
    }

    private static List<Overlap> overlaps(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Overlap(cell.code(), Counts.of(cell.counts().at(0))))
                .toList();
    }

    private static AreaView view(List<Cell> cells) {
        AreaView bare = bare(cells);
        return new AreaView(
                "0191",
                2024,
                bare.asOf(),
                Instant.EPOCH,
                bare.reasons(),
                cells,
                bare.marginals(),
                bare.overlaps(),
                List.of(new Coverage("polisen", CoverageState.HEARD, 20_000, 1)),
                bare.expected());
    }

    private static Disclosure to(Role role, String area, List<String> categories) {
        Enrolment reader = new Enrolment("a", role, "", List.of(area), categories, List.of(), 0, false, Instant.EPOCH);
        return Disclosure.to(reader, Vocabularies.areas(), TAXONOMY);
    }
}
