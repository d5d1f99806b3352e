package org.lagesbild.messaging.topic;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.lagesbild.messaging.codec.LedgerWire;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.topic.Topic.Kept;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Receipt;

/** The two topics of each partner: where it publishes, and where it reads what became of it. */
public final class PartnerTopics {

    /** All topics to which partners publish. */
    public static final Pattern ALL_REPORTS = Pattern.compile("partner\\.[a-z0-9-]{2,32}\\.reports");

    private static final int PARTITIONS = 3;

    private PartnerTopics() {}

    /**
     * Where one partner publishes; writable by that partner and the gateway alone, and readable by the intake alone. Eleven
     * days are the longest that a report stays here, not a promise: where something may not be kept, it goes with all that
     * lies before it.
     */
    public static Topic<Report> reports(String partner) {
        return new Topic<>(
                "partner." + partner + ".reports",
                PARTITIONS,
                "eventId",
                ReportWire.WIRE,
                new Kept.Erasable(Duration.ofDays(11)),
                partner,
                List.of("intake"));
    }

    /** Where one partner reads what became of its reports. */
    public static Topic<Receipt> receipts(String partner) {
        return new Topic<>(
                receiptsName(partner),
                1,
                "eventId",
                LedgerWire.RECEIPT,
                new Kept.Deleted(Duration.ofDays(30)),
                "intake",
                List.of(partner));
    }

    /** The name alone, which is asked for once per receipt. */
    public static String receiptsName(String partner) {
        return "partner." + partner + ".receipts";
    }

    /** The partner whose topic of reports this is. */
    public static String partnerOf(String reportsTopic) {
        return reportsTopic.substring("partner.".length(), reportsTopic.length() - ".reports".length());
    }
}
