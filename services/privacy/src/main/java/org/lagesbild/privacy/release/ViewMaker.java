package org.lagesbild.privacy.release;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.policy.Cells;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Layout;
import org.lagesbild.privacy.policy.Layout.Counted;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.TierRules;
import org.lagesbild.privacy.policy.ViewRule;

/**
 * Makes the views of an area from released atoms and nothing else, so that comparing any two of them returns sums of
 * atoms. A view exists where its atoms do, and moves when the calendar says so, never because of what is in it. Not for
 * several threads.
 */
public final class ViewMaker {

    private final PolicyBook policies;
    private final Geography geography;
    private final Groups groups;
    private final AtomLookup atoms;
    private final Map<String, List<Counted>> parts = new HashMap<>();

    /** Which tier's rules of a policy. */
    public enum Tier {
        PARTNER,
        PUBLIC;

        TierRules of(ReleasePolicy policy) {
            return this == PARTNER ? policy.partner() : policy.open();
        }
    }

    public ViewMaker(PolicyBook policies, Geography geography, Groups groups, AtomLookup atoms) {
        this.policies = policies;
        this.geography = geography;
        this.groups = groups;
        this.atoms = atoms;
    }

    /** The views of these areas that move in the hour that has begun; in most hours there are none, at little cost. */
    public void due(Tier tier, Collection<Place> areas, Instant hour, Consumer<ReleasedView> made) {
        policies.at(Bucket.weekOf(hour)).ifPresent(policy -> {
            for (ViewRule rule : tier.of(policy).views()) {
                Kind kind = new Kind(policy.version(), tier.of(policy), rule, policy.family(rule.family()));
                if (mayMove(rule, kind.family(), hour)) {
                    for (Place area : areas) {
                        if (rule.level() == area.level()) {
                            views(kind, area, parts(policy, kind.family(), area), hour, made);
                        }
                    }
                }
            }
        });
    }

    /** One rule of one tier, in one version. */
    private record Kind(int version, TierRules tier, ViewRule rule, Family family) {

        ReleasedView view(Place area, String category, Window window, Window.Sum sum) {
            Presenter presenter = new Presenter(tier.display());
            Figure figure = sum.complete()
                    ? presenter.show(sum.value(), sum.atoms(), sum.halvings(), area.level())
                    : Figure.NONE;
            return new ReleasedView(
                    tier.profile(),
                    version,
                    rule.name(),
                    area.code(),
                    category,
                    window.start(),
                    window.end(),
                    sum.parts(),
                    sum.noiseSd(),
                    figure);
        }
    }

    /** Whether buckets of any length that an area may have close in time for this hour. */
    private static boolean mayMove(ViewRule rule, Family family, Instant hour) {
        return Stream.of(Step.values())
                .filter(step -> step.compareTo(family.step()) >= 0)
                .anyMatch(step -> moves(rule, step, hour).isPresent());
    }

    /** Where the window ends that moves in this hour, over buckets of at most this length. */
    private static Optional<Instant> moves(ViewRule rule, Step longest, Instant hour) {
        Instant end = hour.minus(longest.grace()).minus(rule.delay());
        Step refresh = longest.compareTo(rule.refresh()) > 0 ? longest : rule.refresh();
        boolean fits = longest.days() <= rule.days();
        return fits && Bucket.at(refresh, end).start().equals(end) ? Optional.of(end) : Optional.empty();
    }

    private void views(Kind kind, Place area, List<Counted> own, Instant hour, Consumer<ReleasedView> made) {
        Step longest = own.stream().map(Counted::step).max(Step::compareTo).orElse(Step.WEEK);
        moves(kind.rule(), longest, hour)
                .map(end -> new Window(policies, atoms, kind.rule().days(), end))
                .ifPresent(window -> categories(kind.family().cells(), area, kind.tier())
                        .forEach(category -> window.sum(kind.family(), category, own)
                                .ifPresent(sum -> made.accept(kind.view(area, category, window, sum)))));
    }

    /** What the family's number for the area is the sum of, each with its own bucket length. */
    private List<Counted> parts(ReleasePolicy policy, Family family, Place area) {
        String key = policy.version() + family.name() + area.code();
        return parts.computeIfAbsent(key, any -> new Layout(policy, geography).parts(family, area));
    }

    private List<String> categories(Cells cells, Place area, TierRules tier) {
        boolean tooFew = area.population() < tier.display().groupPopulation();
        return switch (cells) {
            case ALL -> List.of(Cells.TOTAL);
            case GROUP -> tooFew ? List.of() : groups.ordinary();
            case SENSITIVE -> tooFew ? List.of() : groups.sensitive();
        };
    }
}
