/** What subscriptions keep that nobody else may read: addresses and secrets, sealed before they go to Kafka. */
@NullMarked
package org.lagesbild.alerts.vault;

import org.jspecify.annotations.NullMarked;
