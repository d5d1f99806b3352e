package org.lagesbild.alerts.subscription;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.web.problem.ProblemType;

/** Reads an order whole and says all that is wrong with it at once. */
final class OrderReading {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9-]{0,32}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"(),:;\\\\\\[\\]]{1,64}@[A-Za-z0-9.-]{3,190}");
    private static final int LONGEST = 2_000;
    private static final int MOST = 10_000;

    private final SubscriptionOrder order;
    private final Disclosure rights;
    private final Targets targets;
    private final List<Fault> faults = new ArrayList<>();

    OrderReading(SubscriptionOrder order, Disclosure rights, Targets targets) {
        this.order = order;
        this.rights = rights;
        this.targets = targets;
    }

    /** What was asked for, in clear. */
    record Wish(String label, AlertFilter filter, ChannelKind kind, String target, String language, Pace pace) {}

    /** Throws a 422 with every fault. */
    Wish read() {
        ChannelKind kind = symbol("/channel", order.channel(), ChannelKind.class, ChannelKind.UNKNOWN);
        if (order.channel() == null) {
            add("/channel", "WEBHOOK eller EMAIL.", "WEBHOOK or EMAIL.");
        }
        Wish wish = new Wish(
                label(),
                filter(),
                kind,
                target(kind),
                language(),
                new Pace(digest(), quiet(true), quiet(false), cap()));
        refuseFaulty();
        return wish;
    }

    /** What a preview needs. Throws a 422 with every fault. */
    AlertFilter readFilter() {
        AlertFilter filter = filter();
        refuseFaulty();
        return filter;
    }

    private AlertFilter filter() {
        return new FilterReading(order, rights, faults).read();
    }

    private String label() {
        String label = order.label() == null ? "" : order.label();
        if (!LABEL.matcher(label).matches()) {
            add("/label", "Högst 32 av a-z, 0-9 och bindestreck.", "At most 32 of a-z, 0-9 and dash.");
        }
        return label;
    }

    private String language() {
        String language = order.language() == null ? "sv" : order.language();
        if (!List.of("sv", "en").contains(language)) {
            add("/language", "sv eller en.", "sv or en.");
        }
        return language;
    }

    private String target(ChannelKind kind) {
        String target = order.target() == null ? "" : order.target().strip();
        switch (kind) {
            case WEBHOOK -> checkEndpoint(target);
            case EMAIL -> checkMail(target);
            case UNKNOWN -> {} // said already
        }
        return target;
    }

    private void checkEndpoint(String target) {
        Optional<URI> endpoint = endpoint(target);
        if (endpoint.isEmpty()) {
            add(
                    "/target",
                    "En adress som https://mottagare.example/larm.",
                    "An address like https://host.example/alerts.");
        } else if (!targets.allowed(endpoint.get())) {
            add(
                    "/target",
                    "Adressen ska vara https, finnas, och inte ligga i ett internt nät.",
                    "The address must be https, exist, and not lie in a network inside.");
        }
    }

    private static Optional<URI> endpoint(String target) {
        try {
            URI uri = new URI(target);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return Optional.of(uri)
                    .filter(one -> web && one.getHost() != null && one.getUserInfo() == null)
                    .filter(one -> one.getFragment() == null && target.length() <= LONGEST);
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void checkMail(String target) {
        if (!MAIL.matcher(target).matches()) {
            add("/target", "En e-postadress.", "A mail address.");
        } else if (!targets.allowed(target)) {
            add("/target", "Driften har inte öppnat för e-post dit.", "The operator has not opened for mail to there.");
        }
    }

    private Digest digest() {
        return symbol("/digest", order.digest(), Digest.class, Digest.IMMEDIATE);
    }

    private int cap() {
        int cap = order.dailyCap() == null ? 0 : order.dailyCap();
        if (cap < 0 || cap > MOST) {
            add("/dailyCap", "0–" + MOST + ".", "0–" + MOST + ".");
        }
        return cap;
    }

    private int quiet(boolean begin) {
        SubscriptionOrder.QuietHours hours = order.quietHours();
        if (hours == null) {
            return 0;
        }
        String text = begin ? hours.from() : hours.to();
        try {
            return LocalTime.parse(text == null ? "" : text).get(ChronoField.MINUTE_OF_DAY);
        } catch (DateTimeException e) {
            add("/quietHours/" + (begin ? "from" : "to"), "Klockslag som 22:00.", "A time like 22:00.");
            return 0;
        }
    }

    private <E extends Enum<E>> E symbol(String pointer, @Nullable String text, Class<E> type, E otherwise) {
        if (text == null) {
            return otherwise;
        }
        List<E> known = Arrays.stream(type.getEnumConstants())
                .filter(one -> !one.name().equals("UNKNOWN"))
                .toList();
        return known.stream()
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    add(pointer, "Ett av " + known + ".", "One of " + known + ".");
                    return otherwise;
                });
    }

    private void refuseFaulty() {
        if (!faults.isEmpty()) {
            throw ProblemType.INVALID
                    .exception()
                    .detail(
                            "Prenumerationen godtas inte; se problems.",
                            "The subscription is not acceptable; see problems.")
                    .with("problems", faults);
        }
    }

    private void add(String pointer, String sv, String en) {
        faults.add(new Fault(pointer, sv, en));
    }
}
