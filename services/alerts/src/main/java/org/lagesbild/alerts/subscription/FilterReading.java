package org.lagesbild.alerts.subscription;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.taxonomy.Category;

/**
 * Reads which alerts an order is about. What its owner may not read is refused: else it would look as if all were quiet
 * there.
 */
final class FilterReading {

    private static final int MANY = 500;

    private final SubscriptionOrder order;
    private final Disclosure rights;
    private final List<Fault> faults;

    /** @param faults is added to */
    FilterReading(SubscriptionOrder order, Disclosure rights, List<Fault> faults) {
        this.order = order;
        this.rights = rights;
        this.faults = faults;
    }

    AlertFilter read() {
        return new AlertFilter(
                codes("areas", order.areas(), rights::area),
                codes("categories", order.categories(), this::readable),
                symbols("levels", order.levels(), AreaLevel::parse),
                symbols("kinds", order.kinds(), text -> symbol(text, AlertKind.class)),
                symbols("states", order.states(), text -> symbol(text, EpisodeState.class)),
                severity());
    }

    /** A group of which one category may be read is worth asking for. */
    private boolean readable(String code) {
        return rights.counts(code)
                        && (Vocabularies.taxonomy().contains(code)
                                || Vocabularies.taxonomy().findGroup(code).isPresent())
                || Vocabularies.taxonomy().inGroup(code).stream()
                        .map(Category::code)
                        .anyMatch(rights::counts);
    }

    private AlertSeverity severity() {
        String text = order.severity();
        if (text == null) {
            return AlertSeverity.UNKNOWN;
        }
        return symbol(text, AlertSeverity.class).orElseGet(() -> {
            add("/severity", "EXTREME, SEVERE, MODERATE eller MINOR.", "EXTREME, SEVERE, MODERATE or MINOR.");
            return AlertSeverity.UNKNOWN;
        });
    }

    private Set<String> codes(String field, @Nullable List<String> given, Predicate<String> known) {
        List<String> codes = few(field, given);
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            if (code == null || !known.test(code)) {
                add(
                        "/" + field + "/" + index,
                        "Koden finns inte, eller ligger utanför din rättighet.",
                        "There is no such code, or it lies outside what you were granted.");
            }
        }
        return codes.stream().filter(code -> code != null && known.test(code)).collect(Collectors.toSet());
    }

    private <T> Set<T> symbols(String field, @Nullable List<String> given, Function<String, Optional<T>> parse) {
        Set<T> found = new HashSet<>();
        List<String> texts = few(field, given);
        for (int index = 0; index < texts.size(); index++) {
            Optional<T> symbol = Optional.ofNullable(texts.get(index)).flatMap(parse);
            symbol.ifPresent(found::add);
            if (symbol.isEmpty()) {
                add("/" + field + "/" + index, "Värdet finns inte.", "There is no such value.");
            }
        }
        return found;
    }

    private List<String> few(String field, @Nullable List<String> given) {
        if (given != null && given.size() > MANY) {
            add("/" + field, "Högst " + MANY + " värden.", "At most " + MANY + " values.");
            return List.of();
        }
        return given == null ? List.of() : given;
    }

    private static <E extends Enum<E>> Optional<E> symbol(String text, Class<E> type) {
        Stream<E> known =
                Arrays.stream(type.getEnumConstants()).filter(one -> !one.name().equals("UNKNOWN"));
        return known.filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private void add(String pointer, String sv, String en) {
        faults.add(new Fault(pointer, sv, en));
    }
}
