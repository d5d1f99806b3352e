package org.lagesbild.gateway.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagesbild.gateway.avro.AvroItems;
import org.lagesbild.gateway.avro.WriterSchemas;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.CsvItems;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.read.Header;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** The formats in which incidents can be sent. */
enum Bodies {
    JSON("application/json") {
        @Override
        Items items(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException {
            return Items.json(body, limits);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        Items items(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException {
            return Items.lines(body, limits);
        }
    },
    CSV("text/csv") {
        @Override
        Items items(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException {
            CsvItems rows = Items.csv(body, limits);
            Header.check(rows.columns());
            return rows;
        }
    },
    AVRO("avro/binary", "application/avro") {
        @Override
        Items items(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException {
            return AvroItems.of(body, limits, schemas);
        }
    };

    private static final List<String> SUPPORTED =
            Stream.of(values()).flatMap(body -> body.mediaTypes.stream()).toList();

    private static final String UTF_8 = "utf-8";

    private final List<String> mediaTypes;

    Bodies(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    abstract Items items(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException;

    /** The format of this request; a 415 with all that there are where it is none of them. */
    static Bodies of(HttpRequest<?> request) {
        Optional<MediaType> type = request.getContentType();
        if (type.flatMap(Bodies::charset).filter(Bodies::foreign).isPresent()) {
            throw unsupported()
                    .with("supportedCharsets", List.of(UTF_8))
                    .detail("Bara UTF-8 läses. Inget togs emot.", "Only UTF-8 is read. Nothing was taken in.");
        }
        String sent = type.map(MediaType::getName).orElse("").toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(known -> known.mediaTypes.contains(sent))
                .findFirst()
                .orElseThrow(Bodies::unsupported);
    }

    private static Optional<String> charset(MediaType type) {
        return type.getParameters().get(MediaType.CHARSET_PARAMETER).map(CharSequence::toString);
    }

    /** ASCII is UTF-8 too. */
    private static boolean foreign(String charset) {
        return !charset.equalsIgnoreCase(UTF_8) && !charset.equalsIgnoreCase("us-ascii");
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
