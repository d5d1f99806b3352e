package org.lagesbild.risk.window;

import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;

/**
 * By what incidents in one bucket are told apart, so that later questions need no new layout.
 *
 * @param lenses lens codes, sorted, joined by commas; empty where none
 */
public record Attributes(
        String category,
        String partner,
        String sector,
        Origin origin,
        Certainty certainty,
        String lenses,
        String place) {

    public static Attributes of(Incident incident) {
        return new Attributes(
                incident.category(),
                incident.partner(),
                incident.sector(),
                incident.origin(),
                incident.certainty(),
                incident.lenses().isEmpty() ? "" : String.join(",", incident.lenses()),
                incident.place());
    }
}
