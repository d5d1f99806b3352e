package org.lagesbild.gateway.quota;

import java.util.function.UnaryOperator;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.web.switches.Switchboard;

/**
 * Holds back items of a category that an operator has stopped. A retraction names none, and passes: what should not have
 * come can always be taken back.
 */
public final class StoppedCategories implements UnaryOperator<Verdict> {

    private final Switchboard switches;
    private final Taxonomy taxonomy;

    public StoppedCategories(Switchboard switches, Taxonomy taxonomy) {
        this.switches = switches;
        this.taxonomy = taxonomy;
    }

    @Override
    public Verdict apply(Verdict verdict) {
        return verdict instanceof Verdict.Sound sound && stopped(sound.report().category())
                ? new Verdict.Later(sound.eventId(), Finding.of(ProblemCode.CATEGORY_STOPPED))
                : verdict;
    }

    private boolean stopped(String category) {
        return !category.isEmpty()
                && switches.category(category, taxonomy.groupOf(category)).isPresent();
    }
}
