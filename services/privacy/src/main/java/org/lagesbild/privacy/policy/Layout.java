package org.lagesbild.privacy.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which areas each family of a policy counts, and in buckets of which length. */
public final class Layout {

    private final ReleasePolicy policy;
    private final Geography geography;

    /** One area that a family counts. */
    public record Counted(Family family, Place area, Step step) {}

    public Layout(ReleasePolicy policy, Geography geography) {
        this.policy = policy;
        this.geography = geography;
    }

    /** What the family counts in the municipality, by code. */
    public List<Counted> counted(Family family, String municipality) {
        List<Place> areas = areas(family, municipality, municipality);
        return areas.size() < family.least().areas()
                ? List.of()
                : areas.stream()
                        .flatMap(area -> counted(family, municipality, area).stream())
                        .toList();
    }

    /** What the family's number for the area is the sum of: its own areas, or another family's where it counts none. */
    public List<Counted> parts(Family family, Place area) {
        return geography
                .at(area.code(), GeoLevel.MUNICIPALITY)
                .map(municipality -> parts(family, municipality.code(), area.code()))
                .orElseGet(() -> geography.within(area.code(), GeoLevel.MUNICIPALITY).stream()
                        .flatMap(each -> parts(family, each.code(), each.code()).stream())
                        .toList());
    }

    private List<Counted> parts(Family family, String municipality, String area) {
        List<Counted> own = counted(family, municipality);
        return areas(family, municipality, area).stream()
                .flatMap(each -> {
                    List<Counted> found = own.stream()
                            .filter(counted -> counted.area().equals(each))
                            .toList();
                    return found.isEmpty() ? otherwise(family, municipality, each) : found.stream();
                })
                .toList();
    }

    private Stream<Counted> otherwise(Family family, String municipality, Place area) {
        return family.least().otherwise().isEmpty()
                ? Stream.empty()
                : parts(policy.family(family.least().otherwise()), municipality, area.code()).stream();
    }

    private List<Place> areas(Family family, String municipality, String within) {
        return geography.within(within, geography.finest(municipality, family.level()));
    }

    private Optional<Counted> counted(Family family, String municipality, Place area) {
        return Exposure.step(family.step(), area.population(), policy.exposureFloor())
                .filter(step -> apart(family, step, municipality, area))
                .map(step -> new Counted(family, area, step));
    }

    /** Whether its number is of other people, or of shorter times, than the other family's. */
    private boolean apart(Family family, Step step, String municipality, Place area) {
        if (family.least().otherwise().isEmpty()) {
            return true;
        }
        Family other = policy.family(family.least().otherwise());
        return step.compareTo(other.step()) < 0
                && areas(other, municipality, area.code()).size()
                        >= family.least().parts();
    }
}
