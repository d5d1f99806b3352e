package org.lagesbild.web.switches;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.AnnotationMetadataProvider;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.access.Gatekeeper;
import org.lagesbild.web.access.RouteRules;

/**
 * Turns away whoever is stopped, and everybody from what leaves the house where that is stopped. Operators pass, since
 * they must be able to take it back. While the switches are still being read, nobody else does.
 */
@Singleton
@Requires(beans = Switchboard.class)
final class SwitchGate implements Gatekeeper {

    private static final Set<Role> READERS = Set.of(Role.COORDINATION, Role.RELEASED);

    private final Switchboard switches;
    private final RouteRules rules;

    SwitchGate(Switchboard switches, RouteRules rules) {
        this.switches = switches;
        this.rules = rules;
    }

    @Override
    public void admit(@Nullable Caller caller, AnnotationMetadataProvider route) {
        boolean operator = caller != null && caller.role() == Role.OPERATOR;
        boolean outward = outward(route);
        if (operator || caller == null && !outward) {
            return;
        }
        if (!switches.ready()) {
            throw Stopped.unread();
        }
        if (caller != null) {
            switches.partner(caller.principal()).ifPresent(stopped -> {
                throw Stopped.partner(stopped);
            });
        }
        if (outward) {
            switches.outward().ifPresent(stopped -> {
                throw Stopped.outward(stopped);
            });
        }
    }

    private boolean outward(AnnotationMetadataProvider route) {
        return route.getAnnotationMetadata().hasAnnotation(Outward.class)
                || !rules.open(route) && rules.roles(route).stream().anyMatch(READERS::contains);
    }
}
