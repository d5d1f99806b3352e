package org.lagesbild.messaging.disclosure;

import java.util.Set;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.risk.area.AreaTree;

/**
 * Which released figures one reader may be told: of the areas and groups that were granted, by role, and by nothing that
 * is in the figures. What it leaves out protects nobody, for every figure has its noise; it keeps a reader to what was
 * agreed. The public, who has no grant, may be told all that is made for the public.
 */
public final class ReleasedDisclosure {

    private static final String ALL = "*";
    private static final String COUNTRY = "00";

    private final AreaTree areas;
    private final Set<String> granted;
    private final Set<String> codes;

    private ReleasedDisclosure(AreaTree areas, Set<String> granted, Set<String> codes) {
        this.areas = areas;
        this.granted = granted;
        this.codes = codes;
    }

    /** What this principal may be told of the figures for released readers; nothing where it is suspended or a publisher. */
    public static ReleasedDisclosure to(Enrolment reader, AreaTree areas) {
        if (reader.suspended()) {
            return new ReleasedDisclosure(areas, Set.of(), Set.of());
        }
        return switch (reader.role()) {
            case RELEASED, COORDINATION ->
                new ReleasedDisclosure(areas, Set.copyOf(reader.areas()), Set.copyOf(reader.categories()));
            case OPERATOR -> everything(areas);
            case PUBLISHER, PUBLIC, UNKNOWN -> new ReleasedDisclosure(areas, Set.of(), Set.of());
        };
    }

    /** What anybody may be told of the figures for the public ({@link Role#PUBLIC}). */
    public static ReleasedDisclosure open(AreaTree areas) {
        return everything(areas);
    }

    private static ReleasedDisclosure everything(AreaTree areas) {
        return new ReleasedDisclosure(areas, Set.of(COUNTRY), Set.of(ALL));
    }

    /** Whether the area is one that was granted, or lies in one. */
    public boolean area(String code) {
        return areas.contains(code) && areas.lineage(code).stream().anyMatch(granted::contains);
    }

    /** Whether this figure may be told: a total where everything is granted, a group's where the group is. */
    public boolean figure(ReleasedView view) {
        return area(view.area()) && (codes.contains(ALL) || codes.contains(view.category()));
    }
}
