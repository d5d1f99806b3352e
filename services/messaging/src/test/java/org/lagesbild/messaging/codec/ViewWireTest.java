package org.lagesbild.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

class ViewWireTest {

    private static final int LIMIT = 64 * 1024;
    private static final int LARGEST_COUNT = 99_999;

    private final Taxonomy taxonomy = Vocabularies.taxonomy();
    private final SplittableRandom random = new SplittableRandom(64);
    private final Codec<AreaView> codec = Topics.AREA_VIEWS.codec(new OneSchema());

    @Test
    void shouldHoldTheWholeTaxonomyOfRiketWithin64KiB() {
        List<String> groups = taxonomy.groups().stream().map(Group::code).toList();
        assertFits(view("00", groups, 4));
    }

    @Test
    void shouldHoldTheWholeTaxonomyOfAMunicipalityWithin64KiB() {
        List<String> categories =
                taxonomy.categories().stream().map(Category::code).toList();
        assertFits(view("0180", categories, 40));
    }

    private void assertFits(AreaView view) {
        byte[] bytes = codec.encode(view);
        assertThat(bytes.length).isLessThanOrEqualTo(LIMIT);
        assertThat(codec.decode(bytes)).isEqualTo(view);
    }

    private AreaView view(String area, List<String> codes, int feeds) {
        List<String> sectors =
                taxonomy.sectors().stream().map(Label::code).sorted().toList();
        List<AreaView.Cell> cells = new ArrayList<>();
        codes.stream()
                .sorted()
                .forEach(code ->
                        sectors.forEach(sector -> cells.add(new AreaView.Cell(code, sector, counts(Slot.COUNT)))));
        List<AreaView.Coverage> coverage = new ArrayList<>();
        for (int feed = 0; feed < feeds; feed++) {
            coverage.add(new AreaView.Coverage("feed-" + (100 + feed), CoverageState.HEARD, 20_000, 1));
        }
        List<AreaView.Overlap> overlaps = codes.stream()
                .sorted()
                .map(code -> new AreaView.Overlap(code, counts(Slot.COUNT)))
                .toList();
        Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
        Reasons reasons = new Reasons(900_000, 9_000, 900, 90, 99_000);
        return new AreaView(
                area, 2024, asOf, Instant.EPOCH, reasons, cells, marginals(), overlaps, coverage, expected(codes));
    }

    private List<AreaView.Expected> expected(List<String> codes) {
        AreaView.Usual usual = new AreaView.Usual(1234.5, LARGEST_COUNT, LARGEST_COUNT, 0.00123, LARGEST_COUNT);
        return codes.stream()
                .sorted()
                .map(code -> new AreaView.Expected(code, TestState.TESTED, LARGEST_COUNT, usual))
                .toList();
    }

    private List<AreaView.Marginal> marginals() {
        List<AreaView.Marginal> rows = new ArrayList<>();
        taxonomy.groups().stream().map(Group::code).sorted().forEach(group -> {
            names(Origin.values()).forEach(code -> rows.add(row(group, Dimension.ORIGIN, code)));
            names(Certainty.values()).forEach(code -> rows.add(row(group, Dimension.CERTAINTY, code)));
            taxonomy.lenses().forEach(lens -> rows.add(row(group, Dimension.LENS, lens.code())));
            taxonomy.places().forEach(place -> rows.add(row(group, Dimension.PLACE, place.code())));
        });
        rows.sort(Comparator.comparing(AreaView.Marginal::group)
                .thenComparing(AreaView.Marginal::dimension)
                .thenComparing(AreaView.Marginal::code));
        return rows;
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).skip(1).map(Enum::name);
    }

    private AreaView.Marginal row(String group, Dimension dimension, String code) {
        return new AreaView.Marginal(group, dimension, code, counts(Window.values().length));
    }

    private Counts counts(int size) {
        return Counts.of(random.ints(size, 1, LARGEST_COUNT).toArray());
    }

    /** Knows the one schema that it was given. */
    private static final class OneSchema implements SchemaRegistry {

        private String known = "";

        @Override
        public int register(String subject, String schema) {
            known = schema;
            return 1;
        }

        @Override
        public String byId(int id) {
            return known;
        }

        @Override
        public RegisteredSchema latest(String subject) {
            return new RegisteredSchema(subject, 1, 1, known);
        }

        @Override
        public boolean compatible(String subject, String schema) {
            return true;
        }
    }
}
