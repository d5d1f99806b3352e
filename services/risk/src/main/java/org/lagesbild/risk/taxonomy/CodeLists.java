package org.lagesbild.risk.taxonomy;

import java.util.Collection;
import java.util.List;

/**
 * The closed vocabularies beside the categories: kinds of place (never which place), lenses (the environment or target,
 * never a person) and the sectors that partners belong to. Each keeps the order it was given in.
 */
public record CodeLists(Collection<Label> places, Collection<Label> lenses, Collection<Label> sectors) {

    public CodeLists {
        places = List.copyOf(places);
        lenses = List.copyOf(lenses);
        sectors = List.copyOf(sectors);
    }
}
