package org.lagesbild.analyst.custom;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.catalogue.CustomArea;
import org.lagesbild.messaging.catalogue.CustomAreas;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** The deployment's own areas; what is wrong with their file keeps the service from starting. */
@Singleton
final class DrawnAreas {

    private final List<CustomArea> all;
    private final AreaTree areas;

    DrawnAreas(Vocabulary vocabulary) {
        this.areas = vocabulary.areas();
        this.all = CustomAreas.ofDeployment(areas);
    }

    Stream<CustomArea> all() {
        return all.stream();
    }

    Optional<CustomArea> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** As an area like any other: its population is theirs, of the oldest year of them; inferred where one of them is. */
    Area asArea(CustomArea drawn) {
        List<Area> members = drawn.members().stream()
                .map(areas::find)
                .flatMap(Optional::stream)
                .toList();
        return new Area(
                drawn.code(),
                drawn.name(),
                AreaLevel.REGSO,
                drawn.municipality(),
                members.get(0).edition(),
                members.stream().mapToInt(Area::population).sum(),
                members.stream().mapToInt(Area::populationYear).min().orElse(0),
                members.stream().anyMatch(Area::inferred));
    }
}
