package org.lagesbild.embedded.broker;

import org.lagesbild.messaging.enrolment.Role;

/** What the rights file says of one principal, as far as the broker is concerned. Principals are {@code [a-z0-9-]{2,32}}. */
public record Grant(String principal, Role role, String secret) {

    @Override
    public String toString() {
        return "Grant[" + principal + ", " + role + "]";
    }
}
