package org.lagesbild.alerts.cap;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import org.lagesbild.web.profile.Profile;

/**
 * {@code lagesbild.cap.*}: how this deployment speaks to systems that take the Common Alerting Protocol.
 *
 * @param sender its name among all senders, such as {@code lagesbild@sigtuna.se}; without blanks, commas, {@code <} and
 *     {@code &}
 * @param exercise whether everything is an exercise at present
 */
@ConfigurationProperties("lagesbild.cap")
public record CapSettings(
        @Bindable(defaultValue = "lagesbild.invalid") String sender,
        @Bindable(defaultValue = "false") boolean exercise,
        Optional<String> senderName) {

    /** What is made of demo data must never be taken for an alert. */
    String status(Profile profile) {
        return profile.dev() ? "Test" : exercise ? "Exercise" : "Actual";
    }
}
