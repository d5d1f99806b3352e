package org.lagesbild.web.problem;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/** The catalogue: every way in which a request can fail, with the URI by which clients tell them apart. */
public enum ProblemType {
    MALFORMED(400, "Anropet går inte att tolka", "The request can not be understood"),
    UNAUTHENTICATED(
            401, "Uppgifter om vem som frågar saknas eller gäller inte", "Credentials are missing or not valid"),
    FORBIDDEN(403, "Rättighet saknas", "Not allowed"),
    PARTNER_STOPPED(403, "Anslutningen är stoppad", "Access is stopped"),
    NOT_FOUND(404, "Finns inte", "Not found"),
    METHOD_NOT_ALLOWED(405, "Metoden stöds inte här", "The method is not supported here"),
    NOT_ACCEPTABLE(406, "Inget av de önskade formaten kan ges", "None of the wanted formats can be given"),
    CONFLICT(409, "Motsäger det som redan finns", "Contradicts what is there already"),
    TOO_LARGE(413, "Anropet är för stort", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Formatet stöds inte", "The format is not supported"),
    INVALID(422, "Innehållet godtas inte", "The content is not acceptable"),
    TOO_MANY_REQUESTS(429, "För många anrop", "Too many requests"),
    INTERNAL(500, "Ett fel hos oss", "A fault of ours"),
    OUTWARD_STOPPED(503, "Utlämnandet är stoppat", "What leaves the service is stopped"),
    UNAVAILABLE(503, "Tjänsten är inte tillgänglig just nu", "The service is not available right now");

    private static final String BASE = "https://lagesbild.org/problems/";

    private final int status;
    private final String sv;
    private final String en;

    ProblemType(int status, String sv, String en) {
        this.status = status;
        this.sv = sv;
        this.en = en;
    }

    /** The type for a status that the framework chose. */
    static ProblemType ofStatus(int status) {
        return Stream.of(values())
                .filter(type -> type.status == status && type != PARTNER_STOPPED && type != OUTWARD_STOPPED)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    public int status() {
        return status;
    }

    /** The last part of the type's URI, such as {@code too-large}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }

    public String title(Language language) {
        return language.of(sv, en);
    }

    /** The failure as an exception, which may be told more before it is thrown. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
