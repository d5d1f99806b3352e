package org.lagesbild.riskview.state;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Something that the processors of one task share and that is made again from the task's other stores whenever it
 * starts: a store without a log.
 */
public final class Held<T> implements StateStore {

    private final String name;
    private @Nullable T value;
    private boolean open;

    private Held(String name) {
        this.name = name;
    }

    public T get() {
        T held = value;
        if (held == null) {
            throw new IllegalStateException(name + " is asked for before it was made");
        }
        return held;
    }

    public void set(T newValue) {
        value = newValue;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, bytes) -> {});
        open = true;
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        open = false;
        value = null;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Makes one per task; a Streams builder wants the ways to log and cache, of which it has none. */
    public static <T> StoreBuilder<Held<T>> builder(String name) {
        return new Builder<>(name);
    }

    private record Builder<T>(String name) implements StoreBuilder<Held<T>> {

        @Override
        public StoreBuilder<Held<T>> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<Held<T>> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<Held<T>> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("what is held is made again, never logged");
        }

        @Override
        public StoreBuilder<Held<T>> withLoggingDisabled() {
            return this;
        }

        @Override
        public Held<T> build() {
            return new Held<>(name);
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
