package org.lagesbild.alerts.send;

import java.net.URI;
import java.util.List;

/**
 * One message to one endpoint.
 *
 * @param id the same over all attempts
 * @param secrets live ones, in clear
 */
public record WebhookCall(String id, URI endpoint, List<String> secrets, String body) {

    public WebhookCall {
        secrets = List.copyOf(secrets);
    }
}
