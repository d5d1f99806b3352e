package org.lagesbild.intake.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the letters of the three handlers. Kafka's own would copy the record, the exception's message and its stack
 * trace; these say where the record stands, which step gave up, and the exception's type.
 */
final class DeadLetterOffice {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);

    private final Codec<DeadLetter> codec;

    private DeadLetterOffice(Codec<DeadLetter> codec) {
        this.codec = codec;
    }

    /** The office that uses the registry which {@link FaultSettings} put among the settings. */
    static DeadLetterOffice from(Map<String, ?> settings) {
        if (settings.get(FaultSettings.REGISTRY) instanceof SchemaRegistry registry) {
            return new DeadLetterOffice(Topics.DEAD_LETTERS.codec(registry));
        }
        throw new IllegalArgumentException(FaultSettings.REGISTRY + " is missing");
    }

    /** Whether the record may be well, and only something beside it is missing for now: it has to be tried again. */
    static boolean passing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException) {
                return true;
            }
        }
        return false;
    }

    List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext at, Exception fault) {
        String reason = root(fault).getClass().getSimpleName();
        String step = at.processorNodeId() == null ? "" : at.processorNodeId();
        LOG.error("{}-{}@{} given up in {}: {}", at.topic(), at.partition(), at.offset(), step, reason);
        String topic = at.topic() == null ? "" : at.topic();
        Instant appended = Instant.ofEpochMilli(Math.max(0, at.timestamp()));
        DeadLetter letter = new DeadLetter(topic, at.partition(), at.offset(), step, reason, appended);
        return List.of(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), topic.getBytes(UTF_8), codec.encode(letter)));
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
