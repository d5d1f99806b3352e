package org.lagesbild.alerts.stream;

import org.lagesbild.alerts.log.Reader;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.web.stream.Guest;

/** Who listens, what it may be told, and what of it it wants. */
record Listening(Guest guest, Reader reader, AlertFilter filter) {}
