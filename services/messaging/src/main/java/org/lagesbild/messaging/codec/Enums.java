package org.lagesbild.messaging.codec;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs the symbols of two enums by name, once; what only one side knows becomes the other's UNKNOWN. */
final class Enums {

    private Enums() {}

    static <A extends Enum<A>, B extends Enum<B>> Function<A, B> byName(Class<A> from, Class<B> to) {
        Map<String, B> named =
                Stream.of(to.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        B unknown = Enum.valueOf(to, "UNKNOWN");
        Object[] pairs = Stream.of(from.getEnumConstants())
                .map(symbol -> named.getOrDefault(symbol.name(), unknown))
                .toArray();
        return symbol -> to.cast(pairs[symbol.ordinal()]);
    }
}
