package org.lagesbild.gateway.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Packed;
import org.lagesbild.web.problem.ProblemType;

/** How a body is packed. */
enum Coding {
    IDENTITY {
        @Override
        InputStream open(InputStream body, BodyLimits limits) {
            return body;
        }
    },
    GZIP {
        @Override
        InputStream open(InputStream body, BodyLimits limits) throws IOException {
            return Packed.gzip(body, limits);
        }
    };

    private static final String READ = "gzip, identity";

    /** What was packed, as it is read. */
    abstract InputStream open(InputStream body, BodyLimits limits) throws IOException;

    /** How this request's body is packed; a 415 with what is read where it is in another way, or more than once. */
    static Coding of(HttpRequest<?> request) {
        String sent = String.join(",", request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING));
        return switch (sent.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            default ->
                throw ProblemType.UNSUPPORTED_MEDIA_TYPE
                        .exception()
                        .header(HttpHeaders.ACCEPT_ENCODING, READ)
                        .with("supportedEncodings", List.of("gzip", "identity"))
                        .detail(
                                "Kroppen är packad på ett sätt som inte läses. Inget togs emot.",
                                "The body is packed in a way that is not read. Nothing was taken in.");
        };
    }
}
