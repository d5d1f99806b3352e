package org.lagesbild.analyst.rights;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.audit.Tally;

/**
 * Puts on record who was told exact numbers, by which route and of where; never what they were. A single view is on
 * record with its area. What comes by the hundred, by list and stream, is on record with the municipality, or with what
 * lies above one, since it is the very areas that were asked for and there would be more entries than reads.
 */
@Singleton
public final class Reads {

    private final Tally tally;
    private final AreaTree areas;

    Reads(Tally tally, Vocabulary vocabulary) {
        this.tally = tally;
        this.areas = vocabulary.areas();
    }

    /** One area's view was given; {@code area} is a known code, also of a custom area. */
    public void one(HttpRequest<?> request, Caller caller, String area) {
        tally.read(caller.principal(), Tally.route(request), area);
    }

    /** What hears of each area that is given in answer to this request. */
    public Consumer<String> by(HttpRequest<?> request, Caller caller) {
        String route = Tally.route(request);
        return area -> tally.read(caller.principal(), route, areas.tenant(area));
    }
}
