package org.lagesbild.intake.erase;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.messaging.wire.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to go, by the partition in which it stands: the offset of the last such record. For one thread. */
final class Condemned {

    private static final Logger LOG = LoggerFactory.getLogger(Condemned.class);

    /** Confluent's code for an id that the registry does not have. */
    private static final int NO_SUCH_SCHEMA = 40403;

    private final Codec<Rejection> rejections;
    private final Codec<DeadLetter> letters;
    private final Map<TopicPartition, Long> last = new HashMap<>();

    Condemned(SchemaRegistry registry) {
        this.rejections = Topics.REJECTIONS.codec(registry);
        this.letters = Topics.DEAD_LETTERS.codec(registry);
    }

    /** Takes in a record of one of the two topics that tell of refused ones. */
    void add(ConsumerRecord<String, byte[]> told) {
        try {
            if (told.topic().equals(Topics.REJECTIONS.name())) {
                refused(rejections.decode(told.value()));
            } else {
                unreadable(letters.decode(told.value()));
            }
        } catch (UndecodableException e) {
            LOG.warn("a letter of {} can not be read, and what it tells of not be erased", told.topic());
        } catch (RegistryException e) {
            if (e.code() != NO_SUCH_SCHEMA) {
                throw e;
            }
            LOG.warn("a letter of {} is of an unknown schema, and what it tells of not erased", told.topic());
        }
    }

    private void refused(Rejection rejection) {
        if (rejection.erase()) {
            Rejection.Place place = rejection.place();
            String topic = PartnerTopics.reports(place.partner()).name();
            add(new TopicPartition(topic, place.partition()), place.offset());
        }
    }

    /** What could not be read is known to nobody; what is the house's own holds nothing of a partner's words. */
    private void unreadable(DeadLetter letter) {
        if (PartnerTopics.ALL_REPORTS.matcher(letter.topic()).matches()) {
            add(new TopicPartition(letter.topic(), letter.partition()), letter.offset());
        }
    }

    private void add(TopicPartition partition, long offset) {
        last.merge(partition, offset, Math::max);
    }

    Set<TopicPartition> partitions() {
        return Set.copyOf(last.keySet());
    }

    /** The offset before which everything has to go. */
    long bound(TopicPartition partition) {
        return last.getOrDefault(partition, -1L) + 1;
    }

    void done(TopicPartition partition) {
        last.remove(partition);
    }

    boolean isEmpty() {
        return last.isEmpty();
    }
}
