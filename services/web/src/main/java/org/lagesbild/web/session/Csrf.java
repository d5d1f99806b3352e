package org.lagesbild.web.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * Keeps other sites from making a signed-in browser change something. Whatever changes anything without
 * {@code Authorization} must come from our own pages, as browsers say, and where it comes with a session must repeat that
 * session's token. Requests with {@code Authorization} pass: no browser adds that by itself.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = Sessions.class)
public final class Csrf {

    /** Where the token is repeated; in a form it is the field {@value #FIELD}. */
    public static final String HEADER = "X-CSRF-Token";

    public static final String FIELD = "csrf";

    /** The one form of the page; its route checks the field itself, by {@link #requireToken}. */
    public static final String SIGN_OUT = "/sign-out";

    private static final List<HttpMethod> LOOKING = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final SessionSettings settings;

    Csrf(SessionCookie cookie, Sessions sessions, SessionSettings settings) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.settings = settings;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (LOOKING.contains(request.getMethod()) || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        if (!ownOrigin(request)) {
            throw refused();
        }
        if (!SIGN_OUT.equals(request.getPath())) {
            requireToken(request, request.getHeaders().get(HEADER));
        }
    }

    /** Refuses a request with a session that does not repeat its token. */
    public void requireToken(HttpRequest<?> request, @Nullable String repeated) {
        Optional<String> wanted = cookie.session(request).map(sessions::csrfToken);
        if (wanted.filter(token -> repeated == null || !same(token, repeated)).isPresent()) {
            throw refused();
        }
    }

    private boolean ownOrigin(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String ours = settings.publicAddress()
                .orElseGet(() -> "http://" + request.getHeaders().get(HttpHeaders.HOST));
        return (site == null || OWN_SITE.contains(site)) && (origin == null || origin.equals(ours));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refused() {
        return ProblemType.FORBIDDEN
                .exception()
                .detail(
                        "Ändringar från en webbläsare kräver sidans egen kod i " + HEADER
                                + ", och bara från våra sidor.",
                        "Changes by a browser need the page's own token in " + HEADER + ", and from our pages alone.");
    }
}
