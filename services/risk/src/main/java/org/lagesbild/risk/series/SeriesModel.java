package org.lagesbild.risk.series;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.SeriesState;

/** What is known of one area and category: first only a sum, then a state. Equal models have equal bytes. */
public sealed interface SeriesModel {

    /** The newest week that was learnt from or passed over. */
    int lastWeek();

    /** Weeks that were learnt from; a series that is still collected has learnt none. */
    int absorbed();

    byte[] toBytes();

    /**
     * Of a series without history: nothing is tested until its first weeks say at which level it begins.
     *
     * @param weeks with data
     */
    record Collected(int weeks, long sum, int lastWeek) implements SeriesModel {

        private static final byte TAG = 1;

        Collected plus(long count, int week) {
            return new Collected(weeks + 1, sum + count, week);
        }

        Collected passed(int week) {
            return new Collected(weeks, sum, week);
        }

        @Override
        public int absorbed() {
            return 0;
        }

        @Override
        public byte[] toBytes() {
            return ByteBuffer.allocate(1 + 2 * Integer.BYTES + Long.BYTES)
                    .put(TAG)
                    .putInt(weeks)
                    .putLong(sum)
                    .putInt(lastWeek)
                    .array();
        }
    }

    /**
     * @param ahead what was expected of each of the {@link #AHEAD} weeks after the last one, each by what was known when
     *     it was that far ahead
     * @param acceptedWeek the last of the weeks that a person accepted as the new usual, or {@link #NEVER}
     */
    record Learnt(SeriesState state, List<Ahead> ahead, int acceptedWeek) implements SeriesModel {

        /** The guard, and the week that runs. */
        static final int AHEAD = 5;

        public static final int NEVER = 0;

        private static final byte TAG = 2;
        /** Where a level was accepted: the same, with that week first. */
        private static final byte ACCEPTED = 3;

        private static final int EACH = 3 * Double.BYTES + 1;

        /** Of a series of which nobody accepted a level. */
        Learnt(SeriesState state, List<Ahead> ahead) {
            this(state, ahead, NEVER);
        }

        public Learnt {
            ahead = List.copyOf(ahead);
            if (ahead.size() != AHEAD) {
                throw new IllegalArgumentException("a forecast for each of " + AHEAD + " weeks");
            }
        }

        @Override
        public int lastWeek() {
            return state.lastWeek();
        }

        @Override
        public int absorbed() {
            return state.absorbed();
        }

        /** What was expected of the week; empty where it lies outside of those ahead. */
        public Optional<Ahead> of(int week) {
            int at = week - state.lastWeek() - 1;
            return at >= 0 && at < AHEAD ? Optional.of(ahead.get(at)) : Optional.empty();
        }

        @Override
        public byte[] toBytes() {
            byte[] known = state.toBytes();
            boolean accepted = acceptedWeek != NEVER;
            ByteBuffer out = ByteBuffer.allocate(1 + (accepted ? Integer.BYTES : 0) + AHEAD * EACH + known.length);
            out.put(accepted ? ACCEPTED : TAG);
            if (accepted) {
                out.putInt(acceptedWeek);
            }
            ahead.forEach(each -> out.putDouble(each.forecast().mean())
                    .putDouble(each.forecast().uncertainty())
                    .putDouble(each.forecast().factor())
                    .put((byte) (each.young() ? 1 : 0)));
            return out.put(known).array();
        }

        private static Learnt read(ByteBuffer in, int acceptedWeek) {
            List<Ahead> ahead = new ArrayList<>(AHEAD);
            for (int at = 0; at < AHEAD; at++) {
                Forecast forecast = new Forecast(in.getDouble(), in.getDouble(), in.getDouble());
                ahead.add(new Ahead(forecast, in.get() == 1));
            }
            byte[] known = new byte[in.remaining()];
            in.get(known);
            return new Learnt(SeriesState.fromBytes(known), ahead, acceptedWeek);
        }
    }

    /** The inverse of {@link #toBytes}; throws {@link IllegalArgumentException} for anything else. */
    static SeriesModel fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return switch (in.get()) {
            case Collected.TAG -> new Collected(in.getInt(), in.getLong(), in.getInt());
            case Learnt.TAG -> Learnt.read(in, Learnt.NEVER);
            case Learnt.ACCEPTED -> Learnt.read(in, in.getInt());
            default -> throw new IllegalArgumentException("no model of this layout");
        };
    }
}
