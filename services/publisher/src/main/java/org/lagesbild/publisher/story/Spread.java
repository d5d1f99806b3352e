package org.lagesbild.publisher.story;

import java.util.Map;
import org.lagesbild.risk.area.Area;

/** Where a partner's incidents are: where people live, with more where they meet. */
enum Spread {
    PEOPLE(Map.of()),
    CENTRE(Map.of("0191R004", 5.0, "0191R005", 2.0, "0191R012", 2.5, "0191R020", 1.5)),
    STATION(Map.of("0191R004", 30.0, "0191R011", 6.0));

    private final Map<String, Double> factors;

    Spread(Map<String, Double> factors) {
        this.factors = factors;
    }

    double weight(Area area) {
        return area.population() * factors.getOrDefault(area.code(), 1.0);
    }
}
