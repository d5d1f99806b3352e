package org.lagesbild.alerts.log;

import jakarta.inject.Singleton;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.web.switches.Switchboard;

/** What an operator has stopped, as far as it concerns alerts. While that is not known, everything is. */
@Singleton
public final class Stops {

    private final Switchboard switches;

    Stops(Switchboard switches) {
        this.switches = switches;
    }

    /** Whether nothing may go to this principal now. */
    public boolean reader(String principal) {
        return !switches.ready()
                || switches.outward().isPresent()
                || switches.partner(principal).isPresent();
    }

    /** Whether what is about this category, or about the whole of this group, is not to be told now. */
    public boolean category(String code) {
        String group = Vocabularies.taxonomy().find(code).map(Category::group).orElse(code);
        return switches.category(code, group).isPresent();
    }

    /** Lets somebody know whenever an operator said something; must not block. */
    public void listen(Runnable told) {
        switches.listen(told);
    }
}
