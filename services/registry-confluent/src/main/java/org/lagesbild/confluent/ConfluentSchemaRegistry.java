package org.lagesbild.confluent;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.avro.SchemaParseException;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;

/** Our port over Confluent's client, which caches and tries again by itself. */
final class ConfluentSchemaRegistry implements SchemaRegistry {

    private static final int INVALID_SCHEMA = 42201;
    private static final int UNREACHABLE = 50003;
    private static final int NO_SUCH_SUBJECT = 40401;

    private final SchemaRegistryClient client;

    ConfluentSchemaRegistry(SchemaRegistryClient client) {
        this.client = client;
    }

    @Override
    public int register(String subject, String schema) {
        return ask(() -> client.register(subject, new AvroSchema(schema)));
    }

    @Override
    public String byId(int id) {
        return ask(() -> client.getSchemaById(id).canonicalString());
    }

    @Override
    public RegisteredSchema latest(String subject) {
        SchemaMetadata latest = ask(() -> client.getLatestSchemaMetadata(subject));
        return new RegisteredSchema(subject, latest.getVersion(), latest.getId(), latest.getSchema());
    }

    @Override
    public boolean compatible(String subject, String schema) {
        try {
            return ask(() -> client.testCompatibility(subject, new AvroSchema(schema)));
        } catch (RegistryException e) {
            if (e.code() == NO_SUCH_SUBJECT) {
                return true;
            }
            throw e;
        }
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (RestClientException e) {
            throw new RegistryException(e.getErrorCode(), String.valueOf(e.getMessage()), e);
        } catch (SchemaParseException e) {
            throw new RegistryException(INVALID_SCHEMA, "not an Avro schema", e);
        } catch (IOException e) {
            throw new RegistryException(UNREACHABLE, "registry not reached", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }
}
