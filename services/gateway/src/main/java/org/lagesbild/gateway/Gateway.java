package org.lagesbild.gateway;

import io.micronaut.runtime.Micronaut;
import java.util.Map;
import org.lagesbild.gateway.http.GatewayFactory;

/** The gateway as a process of its own. Configured by properties and environment alone; see the module's README. */
public final class Gateway {

    private Gateway() {}

    public static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(Gateway.class)
                .properties(Map.of(GatewayFactory.ENABLED, "true"))
                .banner(false)
                .start();
    }
}
