package org.lagesbild.gateway.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The symbols of an enum that may be written; UNKNOWN is what is left out, and never written. */
final class Closed {

    private static final String UNKNOWN = "UNKNOWN";

    private Closed() {}

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
        return symbols(type).filter(symbol -> symbol.name().equals(text)).findFirst();
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return symbols(type).map(Enum::name).toList();
    }

    private static <E extends Enum<E>> Stream<E> symbols(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(symbol -> !symbol.name().equals(UNKNOWN));
    }
}
