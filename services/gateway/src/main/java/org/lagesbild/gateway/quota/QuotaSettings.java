package org.lagesbild.gateway.quota;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code lagesbild.quota.*}: what a partner may send where its entry in the rights file says nothing else. Far above what
 * happens in a municipality; there to stop a loop, not a day's work.
 */
@ConfigurationProperties("lagesbild.quota")
public record QuotaSettings(
        @Bindable(defaultValue = "1000000") long itemsPerHour,
        @Bindable(defaultValue = "500000") long categoryItemsPerHour) {}
