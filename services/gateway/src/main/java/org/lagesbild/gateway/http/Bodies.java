package org.lagesbild.gateway.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** The formats in which incidents can be sent. */
enum Bodies {
    JSON("application/json") {
        @Override
        Items items(InputStream body, BodyLimits limits) throws IOException {
            return Items.json(body, limits);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        Items items(InputStream body, BodyLimits limits) throws IOException {
            return Items.lines(body, limits);
        }
    };

    private static final List<String> SUPPORTED = List.of(JSON.mediaType, NDJSON.mediaType);

    private final String mediaType;

    Bodies(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract Items items(InputStream body, BodyLimits limits) throws IOException;

    /** The format of this request; a 415 with all that there are where it is none of them. */
    static Bodies of(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw unsupported().with("supportedEncodings", List.of("identity"));
        }
        String sent = request.getContentType().map(MediaType::getName).orElse("");
        return List.of(values()).stream()
                .filter(known -> known.mediaType.equalsIgnoreCase(sent))
                .findFirst()
                .orElseThrow(Bodies::unsupported);
    }

    static ProblemException tooLarge(BodyLimits limits) {
        return ProblemType.TOO_LARGE
                .exception()
                .detail("Inget togs emot. Dela upp sändningen.", "Nothing was taken in. Send it in parts.")
                .with("limits", Map.of("items", limits.items(), "bytes", limits.bytes()));
    }

    private static ProblemException unsupported() {
        return ProblemType.UNSUPPORTED_MEDIA_TYPE
                .exception()
                .header(HttpHeaders.ACCEPT, String.join(", ", SUPPORTED))
                .with("supported", SUPPORTED);
    }
}
