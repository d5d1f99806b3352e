package org.lagesbild.messaging.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Any registry that speaks the Confluent REST API. An id and its schema never change, nor does the id of a schema
 * registered under a subject, so each is asked for once; what is newest or compatible is asked every time.
 *
 * <p>Safe for use by many threads.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {

    private static final int CACHED = 1_000;
    private static final int NO_SUCH_PAGE = 404;
    private static final int NO_SUCH_METHOD = 405;
    private static final int NO_SUCH_SUBJECT = 40401;

    private final RegistryHttp http;
    private final Cache<Registration, Integer> ids =
            Caffeine.newBuilder().maximumSize(CACHED).build();
    private final Cache<Integer, String> schemas =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    public HttpSchemaRegistry(HttpRegistrySettings settings) {
        this.http = new RegistryHttp(settings);
    }

    @Override
    public int register(String subject, String schema) {
        return ids.get(new Registration(subject, schema), this::register);
    }

    @Override
    public String byId(int id) {
        return schemas.get(id, this::fetch);
    }

    @Override
    public RegisteredSchema latest(String subject) {
        JsonNode answer = http.get(versions(subject) + "/latest");
        return new RegisteredSchema(
                answer.path("subject").asText(subject),
                answer.path("version").asInt(),
                answer.path("id").asInt(),
                text(answer, "schema"));
    }

    /** Asks with regard to all versions the subject's level is about, or the newest alone where that is all one can ask. */
    @Override
    public boolean compatible(String subject, String schema) {
        String path = "/compatibility" + versions(subject);
        Map<String, String> body = Map.of("schema", schema);
        try {
            return isCompatible(path, body);
        } catch (RegistryException e) {
            if (e.code() == NO_SUCH_SUBJECT) {
                return true;
            }
            if (e.code() == NO_SUCH_PAGE || e.code() == NO_SUCH_METHOD) {
                return isCompatible(path + "/latest", body);
            }
            throw e;
        }
    }

    private boolean isCompatible(String path, Map<String, String> body) {
        return http.post(path, body).path("is_compatible").asBoolean();
    }

    private int register(Registration wanted) {
        JsonNode answer = http.post(versions(wanted.subject()), Map.of("schema", wanted.schema()));
        if (!answer.path("id").isInt()) {
            throw notUnderstood();
        }
        return answer.path("id").asInt();
    }

    private String fetch(int id) {
        return text(http.get("/schemas/ids/" + id), "schema");
    }

    private static String text(JsonNode answer, String field) {
        if (!answer.path(field).isTextual()) {
            throw notUnderstood();
        }
        return answer.path(field).asText();
    }

    private static RegistryException notUnderstood() {
        return new RegistryException(50001, "the registry's answer was not understood");
    }

    private static String versions(String subject) {
        String encoded = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return "/subjects/" + encoded + "/versions";
    }

    private record Registration(String subject, String schema) {}
}
