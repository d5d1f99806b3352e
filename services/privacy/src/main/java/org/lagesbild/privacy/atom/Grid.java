package org.lagesbild.privacy.atom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.policy.Cells;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Layout;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;

/**
 * Every cell that a week releases, whether anything happens in it or not. Population and enrolment decide, and never what
 * was reported: a cell exists where at least two partners may report it, so that no number is one partner's alone.
 */
public final class Grid {

    private static final int ENOUGH_PARTNERS = 2;

    private final Map<Step, List<Cell>> byStep = new EnumMap<>(Step.class);
    private final Map<String, Cell> cells = new TreeMap<>();

    /** One series of atoms. */
    public record Cell(Family family, String area, String category, Step step) {

        String key() {
            return key(family, area, category);
        }

        static String key(Family family, String area, String category) {
            return family.name() + '|' + area + '|' + category;
        }
    }

    /** The grid of the plan's municipalities under the policy. */
    public Grid(ReleasePolicy policy, Geography geography, Groups groups, WeekPlan plan) {
        Map<String, List<Enrolled>> by = new TreeMap<>();
        plan.enrolled()
                .forEach(each -> by.computeIfAbsent(each.municipality(), any -> new ArrayList<>())
                        .add(each));
        Layout layout = new Layout(policy, geography);
        by.forEach((municipality, enrolled) -> policy.families().forEach(family -> {
            List<String> categories = categories(family.cells(), groups, enrolled);
            for (Layout.Counted counted : layout.counted(family, municipality)) {
                categories.forEach(
                        category -> add(new Cell(family, counted.area().code(), category, counted.step())));
            }
        }));
    }

    private void add(Cell cell) {
        byStep.computeIfAbsent(cell.step(), any -> new ArrayList<>()).add(cell);
        cells.put(cell.key(), cell);
    }

    private static List<String> categories(Cells division, Groups groups, List<Enrolled> enrolled) {
        return switch (division) {
            case ALL -> partners(enrolled) >= ENOUGH_PARTNERS ? List.of(Cells.TOTAL) : List.of();
            case GROUP -> reported(groups.ordinary(), enrolled);
            case SENSITIVE -> reported(groups.sensitive(), enrolled);
        };
    }

    private static List<String> reported(List<String> groups, List<Enrolled> enrolled) {
        return groups.stream()
                .filter(group -> partners(enrolled.stream()
                                .filter(each -> each.reports(group))
                                .toList())
                        >= ENOUGH_PARTNERS)
                .toList();
    }

    private static int partners(List<Enrolled> enrolled) {
        Set<String> names = new HashSet<>();
        enrolled.forEach(each -> names.add(each.partner()));
        return names.size();
    }

    /** The cells whose buckets have this length, always in the same order. */
    List<Cell> cells(Step step) {
        return byStep.getOrDefault(step, List.of());
    }

    /** The cell, or null where the week does not have it. */
    @Nullable
    Cell find(Family family, String area, String category) {
        return cells.get(Cell.key(family, area, category));
    }
}
