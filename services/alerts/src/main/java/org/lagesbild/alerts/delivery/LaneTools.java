package org.lagesbild.alerts.delivery;

import java.util.concurrent.ExecutorService;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.table.TopicWriter;

/** What every lane works with. */
record LaneTools(
        Dispatch dispatch,
        Backoff backoff,
        TopicWriter<Delivery> writer,
        Retirement retirement,
        ExecutorService threads) {}
