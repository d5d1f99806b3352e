package org.lagesbild.analyst.area;

import jakarta.inject.Singleton;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** The areas and the taxonomy of this deployment, as one bean of the analyst's own. */
@Singleton
public final class Vocabulary {

    public AreaTree areas() {
        return Vocabularies.areas();
    }

    public Taxonomy taxonomy() {
        return Vocabularies.taxonomy();
    }
}
