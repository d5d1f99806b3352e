package org.lagesbild.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What a producer could not write: given to every send, and looked at after the flush, so that no test waits in vain. */
public final class FailedSends implements Callback {

    private final List<Exception> seen = new CopyOnWriteArrayList<>();

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception != null) {
            seen.add(exception);
        }
    }

    public List<Exception> seen() {
        return seen;
    }
}
