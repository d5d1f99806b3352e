package org.lagesbild.messaging.delivery;

import java.util.List;

/**
 * Something that a subscription has still to be sent, or its cursor.
 *
 * @param subscription {@code principal/id}
 * @param id the same over all attempts, and what receivers tell repetitions by
 * @param alerts ids of alerts, in the order of the log
 * @param because why they were not sent at once, or {@code NONE}
 * @param progress of the cursor; {@link Progress#NONE} of anything else
 */
public record Delivery(
        String subscription,
        String id,
        DeliveryContent content,
        List<String> alerts,
        DeliveryCause because,
        Attempts attempts,
        boolean replay,
        Progress progress) {

    public static final String CURSOR = "@cursor";

    public Delivery {
        alerts = List.copyOf(alerts);
    }

    /**
     * @param status of the last answer; 0 is none
     * @param begun UTC milliseconds, from which on its time counts
     * @param due UTC milliseconds of the next attempt, or of the digest that it will be part of
     */
    public record Attempts(DeliveryState state, DeliveryCause cause, int status, int count, long begun, long due) {

        /** Not tried yet, and due now. */
        public static Attempts at(long now) {
            return new Attempts(DeliveryState.WAITING, DeliveryCause.NONE, 0, 0, now, now);
        }

        /** The same, due at another time and for no failure of anybody's. */
        public Attempts later(long then) {
            return new Attempts(state, cause, status, count, begun, then);
        }

        public static Attempts held(long now, long due) {
            return new Attempts(DeliveryState.HELD, DeliveryCause.NONE, 0, 0, now, due);
        }
    }

    /**
     * How far a subscription has been served.
     *
     * @param positions per partition of {@code alerts}, the offset of the next record
     * @param day local date of {@code today}, in days since 1970-01-01
     * @param today alerts sent on that day
     * @param delivered messages delivered so far
     * @param last UTC milliseconds of the last one; 0 is none
     */
    public record Progress(List<Long> positions, int day, int today, long delivered, long last) {

        public static final Progress NONE = new Progress(List.of(), 0, 0, 0, 0);

        public Progress {
            positions = List.copyOf(positions);
        }
    }

    public static Delivery cursor(String subscription, Progress progress) {
        Attempts none = new Attempts(DeliveryState.UNKNOWN, DeliveryCause.NONE, 0, 0, 0, 0);
        return new Delivery(
                subscription, CURSOR, DeliveryContent.CURSOR, List.of(), DeliveryCause.NONE, none, false, progress);
    }

    /** Under which it stands in its topic. */
    public String key() {
        return subscription + "/" + id;
    }

    public boolean isCursor() {
        return content == DeliveryContent.CURSOR;
    }

    public Delivery with(Attempts changed) {
        return new Delivery(subscription, id, content, alerts, because, changed, replay, progress);
    }

    /** The same once more, from the beginning, and marked as such. */
    public Delivery again(long now) {
        return new Delivery(subscription, id, content, alerts, because, Attempts.at(now), true, progress);
    }
}
