package org.lagesbild.intake;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.ledger.Receipt;

/** Each partner's own topic of receipts. */
final class PartnerReceipts implements TopicNameExtractor<String, Receipt> {

    @Override
    public String extract(String eventId, Receipt receipt, RecordContext at) {
        return Topics.receiptsName(receipt.partner());
    }

    /** The topology is described, and compared, by this name. */
    @Override
    public String toString() {
        return Topics.receiptsName("<id>");
    }
}
