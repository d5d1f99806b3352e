package org.lagesbild.risk.ledger;

import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Sandbox;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.time.Stockholm;

/**
 * Where an event counts, as exactly as anything of it is kept: in the views of this area and of all above it.
 *
 * @param area the finest one; empty where the event counts nowhere
 * @param day local date on which it happened, in days since 1970-01-01
 */
public record Counted(String area, String category, int day, Origin origin) {

    public static final Counted NOWHERE = new Counted("", "", 0, Origin.UNKNOWN);

    /** @param incident that the ledger holds to be true; null where there is none */
    public static Counted of(String partner, @Nullable Incident incident) {
        return incident == null || incident.scope() == Scope.OWN || Sandbox.holds(partner)
                ? NOWHERE
                : new Counted(
                        incident.area(),
                        incident.category(),
                        Stockholm.dayOf(incident.occurredAt()),
                        incident.origin());
    }

    public boolean anywhere() {
        return !area.isEmpty();
    }

    /** Whether alarms may be made of it. */
    public boolean evidence() {
        return anywhere() && Reported.counts(origin);
    }
}
