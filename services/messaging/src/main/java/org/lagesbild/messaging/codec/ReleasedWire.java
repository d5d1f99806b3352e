package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.schemas.FigureState;

/** Released atoms and views. Every count has a fixed width, since the length of a varint tells how large it is. */
public final class ReleasedWire {

    private static final String ZERO = "+000000";
    private static final Function<Figure.State, FigureState> STATE =
            Enums.byName(Figure.State.class, FigureState.class);

    public static final Wire<AtomRecord, org.lagesbild.schemas.ReleasedAtom> ATOM = Wire.of(
            org.lagesbild.schemas.ReleasedAtom.class,
            org.lagesbild.schemas.ReleasedAtom.SCHEMA$,
            ReleasedWire::toAvro,
            ReleasedWire::fromAvro);

    public static final Wire<ReleasedView, org.lagesbild.schemas.ReleasedView> VIEW = Wire.of(
            org.lagesbild.schemas.ReleasedView.class,
            org.lagesbild.schemas.ReleasedView.SCHEMA$,
            ReleasedWire::toAvro,
            ReleasedWire::fromAvro);

    private ReleasedWire() {}

    private static org.lagesbild.schemas.ReleasedAtom toAvro(AtomRecord record) {
        if (record instanceof AtomRecord.Clock clock) {
            return new org.lagesbild.schemas.ReleasedAtom(
                    ZERO, false, clock.hour().toEpochMilli());
        }
        AtomRecord.Value value = (AtomRecord.Value) record;
        return new org.lagesbild.schemas.ReleasedAtom(fixed(value.value()), value.missing(), 0L);
    }

    private static AtomRecord fromAvro(org.lagesbild.schemas.ReleasedAtom avro) {
        return avro.getClock() == 0
                ? new AtomRecord.Value(ReleasedAtom.valueOf(avro.getCount()), avro.getMissing())
                : new AtomRecord.Clock(Instant.ofEpochMilli(avro.getClock()));
    }

    private static org.lagesbild.schemas.ReleasedView toAvro(ReleasedView view) {
        Figure figure = view.figure();
        return new org.lagesbild.schemas.ReleasedView(
                view.profile(),
                view.policyVersion(),
                view.rule(),
                view.area(),
                view.category(),
                view.start().toEpochMilli(),
                view.end().toEpochMilli(),
                view.parts(),
                view.noiseSd(),
                STATE.apply(figure.state()),
                fixed(figure.value()),
                fixed(figure.low()),
                fixed(figure.high()));
    }

    private static ReleasedView fromAvro(org.lagesbild.schemas.ReleasedView avro) {
        Figure figure = new Figure(
                state(avro.getState()),
                ReleasedAtom.valueOf(avro.getValue()),
                ReleasedAtom.valueOf(avro.getLow()),
                ReleasedAtom.valueOf(avro.getHigh()));
        return new ReleasedView(
                avro.getProfile(),
                avro.getPolicyVersion(),
                avro.getRule(),
                avro.getArea(),
                avro.getCategory(),
                Instant.ofEpochMilli(avro.getStart()),
                Instant.ofEpochMilli(avro.getEnd()),
                avro.getParts(),
                avro.getNoiseSd(),
                figure);
    }

    /** A state of a later version is no number for this one. */
    private static Figure.State state(FigureState avro) {
        return switch (avro) {
            case COUNT -> Figure.State.COUNT;
            case BELOW -> Figure.State.BELOW;
            case INCOMPLETE, UNKNOWN -> Figure.State.INCOMPLETE;
        };
    }

    private static String fixed(int value) {
        return String.format(Locale.ROOT, "%+07d", value);
    }
}
