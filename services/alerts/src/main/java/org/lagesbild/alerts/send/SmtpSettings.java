package org.lagesbild.alerts.send;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code lagesbild.smtp.*}: the server by which mail leaves. Without a host there is no mail.
 *
 * @param from the sender's address
 * @param domains to which mail may go, such as {@code sigtuna.se}: exact numbers do not leave those who were granted them
 * @param tls {@code required} (STARTTLS), {@code implicit} (port 465), or {@code none} for a server on the same machine
 */
@ConfigurationProperties("lagesbild.smtp")
@Requires(property = "lagesbild.smtp.host")
public record SmtpSettings(
        String host,
        @Bindable(defaultValue = "587") int port,
        String from,
        @Bindable(defaultValue = "") List<String> domains,
        Optional<String> user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "required") String tls,
        @Bindable(defaultValue = "15s") Duration timeout) {

    /** Whether mail may go to this address. */
    public boolean allows(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.stream().map(known -> known.toLowerCase(Locale.ROOT)).anyMatch(domain::equals);
    }
}
