package org.lagesbild.alerts.subscription;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.lagesbild.alerts.guard.AddressGuard;
import org.lagesbild.alerts.send.SmtpSettings;
import org.lagesbild.alerts.send.WebhookSettings;

/** Where this deployment lets messages go, asked when a subscription is made; and each time again when one is sent. */
@Singleton
final class Targets {

    private final WebhookSettings webhooks;
    private final AddressGuard guard;
    private final Optional<SmtpSettings> smtp;

    Targets(WebhookSettings webhooks, Optional<SmtpSettings> smtp) {
        this.webhooks = webhooks;
        this.guard = new AddressGuard(webhooks.allowed());
        this.smtp = smtp;
    }

    boolean allowed(URI endpoint) {
        return ("https".equals(endpoint.getScheme()) || webhooks.plainHttp()) && outside(endpoint.getHost());
    }

    boolean allowed(String mail) {
        return smtp.filter(known -> known.allows(mail)).isPresent();
    }

    private boolean outside(String host) {
        try {
            return guard.resolve(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
