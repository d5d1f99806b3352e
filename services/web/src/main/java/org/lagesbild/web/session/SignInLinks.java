package org.lagesbild.web.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.web.access.KeyHash;

/** Links that sign one person in once: whoever prints one vouches for its reader. They end with the process. */
public final class SignInLinks {

    private static final Duration LIFE = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final Clock clock;

    public SignInLinks(Clock clock) {
        this.clock = clock;
    }

    private record Ticket(String principal, Instant until) {}

    /** The path and query of a new link, to be put after the address of this service. */
    public String issue(String principal) {
        byte[] token = new byte[24];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        tickets.put(KeyHash.of(text), new Ticket(principal, clock.instant().plus(LIFE)));
        return "/sign-in?token=" + text;
    }

    /** Who may come in by this token, which is worth nothing from now on. */
    public Optional<String> redeem(String token) {
        return Optional.ofNullable(tickets.remove(KeyHash.of(token)))
                .filter(ticket -> ticket.until().isAfter(clock.instant()))
                .map(Ticket::principal);
    }
}
