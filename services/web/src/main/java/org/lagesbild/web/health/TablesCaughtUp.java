package org.lagesbild.web.health;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.table.TopicTable;

/** Whether every table of this process has read what stood in its topic: nobody is served from a half-filled one. */
@Singleton
final class TablesCaughtUp implements Readiness {

    private final BeanContext beans;

    TablesCaughtUp(BeanContext beans) {
        this.beans = beans;
    }

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public boolean ready() {
        return beans.getBeansOfType(TopicTable.class).stream().allMatch(TopicTable::ready);
    }
}
