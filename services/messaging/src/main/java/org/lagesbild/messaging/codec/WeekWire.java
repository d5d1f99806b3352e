package org.lagesbild.messaging.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekRecord;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.schemas.AcceptedWeek;
import org.lagesbild.schemas.AreaSeries;
import org.lagesbild.schemas.CategoryCount;
import org.lagesbild.schemas.ReportedCount;

/** What is kept of weeks for years: one Avro record, three types in the domain, told apart by their state. */
public final class WeekWire {

    private static final Function<WeekState, org.lagesbild.schemas.WeekState> STATE =
            Enums.byName(WeekState.class, org.lagesbild.schemas.WeekState.class);
    private static final Function<org.lagesbild.schemas.WeekState, WeekState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.WeekState.class, WeekState.class);

    public static final Wire<WeekRecord, org.lagesbild.schemas.WeekCount> WIRE = Wire.of(
            org.lagesbild.schemas.WeekCount.class,
            org.lagesbild.schemas.WeekCount.SCHEMA$,
            WeekWire::toAvro,
            WeekWire::fromAvro);

    private WeekWire() {}

    private static org.lagesbild.schemas.WeekCount toAvro(WeekRecord week) {
        org.lagesbild.schemas.WeekCount avro = new org.lagesbild.schemas.WeekCount();
        avro.setState(STATE.apply(week.state()));
        avro.setReasons(ReasonsWire.toList(Reasons.NONE));
        avro.setCounts(List.of());
        avro.setMissing(List.of());
        avro.setSeries(List.of());
        avro.setAccepted(List.of());
        avro.setArea("");
        avro.setCategory("");
        if (week instanceof WeekCount count) {
            avro.setMissingFeed(count.missingFeed());
            avro.setReasons(ReasonsWire.toList(count.reasons()));
            avro.setCounts(count.counts().stream()
                    .map(row -> new CategoryCount(row.category(), row.sector(), row.count()))
                    .toList());
        } else if (week instanceof SettledWeek settled) {
            avro.setMissingFeed(!settled.missing().isEmpty());
            avro.setMissing(settled.missing());
            avro.setSeries(series(settled));
        } else if (week instanceof AcceptedLevel level) {
            avro.setArea(level.series().area());
            avro.setCategory(level.series().category());
            avro.setAccepted(level.counts().entrySet().stream()
                    .map(count -> new AcceptedWeek(Stockholm.isoWeek(count.getKey()), count.getValue()))
                    .toList());
        }
        return avro;
    }

    static List<AreaSeries> series(SettledWeek week) {
        Map<String, List<ReportedCount>> byArea = new TreeMap<>();
        week.reported()
                .forEach((series, count) -> byArea.computeIfAbsent(series.area(), any -> new ArrayList<>())
                        .add(new ReportedCount(series.category(), count)));
        return byArea.entrySet().stream()
                .map(area -> new AreaSeries(area.getKey(), area.getValue()))
                .toList();
    }

    private static WeekRecord fromAvro(org.lagesbild.schemas.WeekCount avro) {
        WeekState state = STATE_OF.apply(avro.getState());
        return switch (state) {
            case SETTLED, IMPORTED -> settled(state, avro.getMissing(), avro.getSeries());
            case ACCEPTED -> accepted(avro);
            case SEALED, UNKNOWN -> sealed(state, avro);
        };
    }

    private static AcceptedLevel accepted(org.lagesbild.schemas.WeekCount avro) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        avro.getAccepted().forEach(week -> counts.put(Stockholm.weekOf(week.getIsoWeek()), week.getReported()));
        return new AcceptedLevel(new SeriesKey(avro.getArea(), avro.getCategory()), counts);
    }

    static SettledWeek settled(WeekState state, List<String> missing, List<AreaSeries> series) {
        TreeMap<SeriesKey, Long> reported = new TreeMap<>();
        series.forEach(area -> area.getCounts()
                .forEach(count ->
                        reported.put(new SeriesKey(area.getArea(), count.getCategory()), count.getReported())));
        return new SettledWeek(state, missing, reported);
    }

    private static WeekCount sealed(WeekState state, org.lagesbild.schemas.WeekCount avro) {
        return new WeekCount(
                state,
                avro.getMissingFeed(),
                ReasonsWire.fromList(avro.getReasons()),
                avro.getCounts().stream()
                        .map(row -> new WeekCount.CategoryCount(row.getCategory(), row.getSector(), row.getCount()))
                        .toList());
    }
}
