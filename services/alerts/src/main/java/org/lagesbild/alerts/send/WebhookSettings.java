package org.lagesbild.alerts.send;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.lagesbild.alerts.guard.Network;

/**
 * {@code lagesbild.webhooks.*}: where messages may go.
 *
 * @param allowedNetworks inside, to which they may go all the same, such as {@code 10.20.0.0/16}
 * @param plainHttp whether an endpoint may do without TLS
 * @param timeout within which an endpoint must have answered, from the look-up of its name on
 */
@ConfigurationProperties("lagesbild.webhooks")
public record WebhookSettings(
        @Bindable(defaultValue = "") List<String> allowedNetworks,
        @Bindable(defaultValue = "false") boolean plainHttp,
        @Bindable(defaultValue = "15s") Duration timeout) {

    public List<Network> allowed() {
        return allowedNetworks.stream()
                .filter(text -> !text.isBlank())
                .map(Network::parse)
                .toList();
    }
}
