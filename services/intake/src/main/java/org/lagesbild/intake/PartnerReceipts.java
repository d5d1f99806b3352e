package org.lagesbild.intake;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.risk.ledger.Receipt;

/** Each partner's own topic of receipts. */
final class PartnerReceipts implements TopicNameExtractor<String, Receipt> {

    @Override
    public String extract(String eventId, Receipt receipt, RecordContext at) {
        return PartnerTopics.receiptsName(receipt.partner());
    }

    /** The topology is described, and compared, by this name. */
    @Override
    public String toString() {
        return PartnerTopics.receiptsName("<id>");
    }
}
