package org.lagesbild.privacy.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a policy that would promise less than it says: each rule names itself. Nothing starts under a policy with a
 * fault.
 */
public final class PolicyCheck {

    private static final Pattern FAMILY = Pattern.compile("[A-Z]");
    private static final int MOST_HALVINGS = 3;
    private static final int SMALL_AREA_DAYS = 7;
    private static final int OPEN_ROUNDING = 5;
    private static final int OPEN_BELOW = 10;

    private final ReleasePolicy policy;
    private final List<String> faults = new ArrayList<>();

    private PolicyCheck(ReleasePolicy policy) {
        this.policy = policy;
    }

    /** Everything that is wrong with it; empty where it may be used. */
    public static List<String> faults(ReleasePolicy policy) {
        PolicyCheck check = new PolicyCheck(policy);
        check.require(policy.version() >= 1, "a version's number is 1 or more");
        Set<String> names = new HashSet<>();
        policy.families().forEach(family -> check.family(family, names));
        check.sensitiveApart();
        check.noWeaker();
        check.tier(policy.partner());
        check.tier(policy.open());
        check.open();
        return List.copyOf(check.faults);
    }

    /**
     * What else is wrong with the version that comes last: it counts the same people in two families where the usual policy
     * does not. Versions before it were in force as they are.
     */
    public static List<String> newest(ReleasePolicy policy) {
        PolicyCheck check = new PolicyCheck(policy);
        for (Family usual : UsualPolicy.second(policy.fromWeek()).families()) {
            policy.families().stream()
                    .filter(each -> each.name().equals(usual.name()))
                    .forEach(family -> check.apart(family.least(), usual));
        }
        return check.faults.stream()
                .map(fault -> "version " + policy.version() + ": " + fault)
                .toList();
    }

    private void apart(Least least, Family usual) {
        boolean fewer = least.areas() < usual.least().areas()
                || least.parts() < usual.least().parts();
        require(
                !fewer || !policy.dpiaReference().isBlank(),
                usual.name() + ": counting where usually none is counted needs a dpiaReference");
    }

    private void family(Family family, Set<String> names) {
        String name = family.name();
        boolean divided = family.cells() != Cells.ALL;
        boolean small = !GeoLevel.MUNICIPALITY.atOrBelow(family.level());
        require(FAMILY.matcher(name).matches() && names.add(name), "a family's name is one capital letter of its own");
        require(family.halvings() >= 1 && family.halvings() <= MOST_HALVINGS, name + ": alpha is 1/2, 1/4 or 1/8");
        require(!(divided && small), name + ": no division by category below the municipality");
        require(family.level() != GeoLevel.COUNTY && family.level() != GeoLevel.RIKET, name + ": a sum, no family");
        otherwise(family);
    }

    /** Whoever is counted by another family instead is counted as well there, later and finer. */
    private void otherwise(Family family) {
        String other = family.least().otherwise();
        boolean sound = family.least().areas() >= 1 && family.least().parts() >= 1;
        require(sound, family.name() + ": at least one area, of at least one part");
        if (!other.isEmpty()) {
            require(
                    policy.families().stream().anyMatch(each -> instead(each, family)),
                    family.name() + ": " + other
                            + " is no finer family of the same cells and noise with longer buckets");
        }
    }

    private static boolean instead(Family other, Family family) {
        return other.name().equals(family.least().otherwise())
                && other.level().atOrBelow(family.level())
                && other.level() != family.level()
                && other.step().compareTo(family.step()) > 0
                && other.cells() == family.cells()
                && other.halvings() == family.halvings()
                && other.least().otherwise().isEmpty();
    }

    /** What is weaker than what was attacked and measured is somebody's decision, on record. */
    private void noWeaker() {
        ReleasePolicy usual = UsualPolicy.second(policy.fromWeek());
        boolean assessed = !policy.dpiaReference().isBlank();
        for (Family family : policy.families()) {
            boolean weaker = usual.families().stream()
                    .anyMatch(each -> each.name().equals(family.name()) && each.halvings() < family.halvings());
            require(assessed || !weaker, family.name() + ": weaker noise than usual needs a dpiaReference");
        }
        boolean more = Guarantee.ordinary(policy).oddsFactor()
                        > Guarantee.ordinary(usual).oddsFactor()
                || Guarantee.sensitive(policy).oddsFactor()
                        > Guarantee.sensitive(usual).oddsFactor();
        require(assessed || !more, "larger joint odds than usual need a dpiaReference");
        boolean fewer = policy.exposureFloor() < usual.exposureFloor();
        require(assessed || !fewer, "a lower exposure floor than usual needs a dpiaReference");
    }

    private void sensitiveApart() {
        long apart = policy.families().stream()
                .filter(family -> family.cells() == Cells.SENSITIVE)
                .count();
        require(apart <= 1, "sensitive events are in one family, and in no other");
        require(policy.exposureFloor() >= 1, "an exposure floor is needed");
    }

    private void tier(TierRules tier) {
        Set<String> names = new HashSet<>();
        require(tier.display().roundTo() >= 1, tier.profile() + ": rounded to 1 or coarser");
        for (ViewRule view : tier.views()) {
            String name = tier.profile() + "/" + view.name();
            require(names.add(view.name()), name + ": the name stands twice");
            boolean known =
                    policy.families().stream().anyMatch(each -> each.name().equals(view.family()));
            require(known, name + ": no such family");
            if (known) {
                lattice(name, view, policy.family(view.family()));
            }
        }
    }

    private void lattice(String name, ViewRule view, Family family) {
        boolean small = !GeoLevel.MUNICIPALITY.atOrBelow(view.level());
        double atoms = view.days() / family.step().days();
        require(family.level().atOrBelow(view.level()), name + ": finer than its family");
        require(view.level() != GeoLevel.RIKET, name + ": not offered above the county");
        require(atoms >= 1 && atoms == Math.rint(atoms), name + ": the window is no whole number of buckets");
        require(family.step().per(view.refresh()) >= 1, name + ": refreshed oftener than its buckets close");
        require(!small || view.days() >= SMALL_AREA_DAYS, name + ": small areas have no window under a week");
        require(!view.delay().isNegative(), name + ": a delay is not negative");
    }

    private void open() {
        String profile = policy.open().profile();
        for (ViewRule view : policy.open().views()) {
            String name = profile + "/" + view.name();
            boolean sensitive = policy.families().stream()
                    .anyMatch(each -> each.name().equals(view.family()) && each.cells() == Cells.SENSITIVE);
            require(!sensitive, name + ": sensitive classes are not public");
            require(view.level() != GeoLevel.DESO, name + ": DeSO are not public");
            require(view.days() >= SMALL_AREA_DAYS, name + ": no public window under a week");
            require(!view.delay().isZero(), name + ": what is public is delayed");
            require(view.refresh() == Step.WEEK, name + ": what is public moves by the week");
        }
        require(policy.open().display().roundTo() >= OPEN_ROUNDING, profile + ": rounded to 5 or coarser");
        require(policy.open().display().below() >= OPEN_BELOW, profile + ": nothing under 10 is shown");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
