package org.lagesbild.analyst.released;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.lagesbild.analyst.area.AreaBody;

/**
 * An area's released figures, and how they came about.
 *
 * @param method how they are protected: the same word until the way changes
 * @param confidence with which chance the true number lies within the bounds of a figure
 * @param sectors who may report: a sector where at least three partners of it may, {@code OTHER} for all the rest together
 */
@Serdeable
public record ReleasedBody(
        AreaBody area, String method, double confidence, List<String> sectors, List<FigureBody> figures) {

    /** Two-sided geometric noise, drawn once for each closed count; every figure is a sum of such counts. */
    static final String METHOD = "geometric-once";

    static final double CONFIDENCE = 0.9;
}
