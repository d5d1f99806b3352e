package org.lagesbild.standalone.areas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.privacy.guard.Shapes;
import org.locationtech.jts.geom.Geometry;

/** One feature of a file, its properties by their names in lower case; SCB's have changed from edition to edition. */
record Feature(Map<String, String> properties, Geometry shape) {

    private static final List<String> DESO = List.of("desokod", "deso_code", "deso");
    private static final List<String> REGSO =
            List.of("regsokod", "regso_code", "regso", "regsokod_2025", "regsokod_2020");
    private static final List<String> NAMES =
            List.of("regsonamn", "regso_name", "name", "namn", "kommunnamn", "lansnamn");
    private static final List<String> OTHERS = List.of("code", "kod", "kommunkod", "municipality_code", "lanskod");

    /** The area, by the finest code in it; empty where it has none. A DeSO has no name and is called by its code. */
    Optional<LoadedArea> area() {
        Optional<String> deso = first(DESO);
        Optional<String> regso = first(REGSO);
        Optional<String> code = deso.or(() -> regso).or(() -> first(OTHERS));
        return code.map(known -> new LoadedArea(
                known, deso.isPresent() ? known : name(known), deso.isPresent() ? regso.orElse(null) : null, shape));
    }

    private String name(String code) {
        return NAMES.stream()
                .map(properties::get)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(code);
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(name -> bare(properties.getOrDefault(name, "")))
                .filter(Shapes::area)
                .findFirst();
    }

    /** SCB's statistics write {@code 0191R001_RegSO2025}. */
    private static String bare(String code) {
        int end = code.indexOf('_');
        return (end < 0 ? code : code.substring(0, end)).strip().toUpperCase(Locale.ROOT);
    }
}
