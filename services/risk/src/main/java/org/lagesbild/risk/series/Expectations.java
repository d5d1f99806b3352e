package org.lagesbild.risk.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.WeekTest;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.view.AreaView;

/**
 * What views say of the seven days before a midnight. Where nothing was reported in them, it is what the running week
 * should bring, so that a quiet area's view changes once a week and not each day. Worked out again only where a count or
 * the day is another one.
 */
public final class Expectations {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Models models;
    private final DayCounts counts;
    private final Map<SeriesKey, Kept> kept = new HashMap<>();

    /** What was worked out, and of what. */
    private record Kept(int day, long reported, SeriesModel model, AreaView.Usual usual) {}

    public Expectations(Models models, DayCounts counts) {
        this.models = models;
        this.counts = counts;
    }

    /** Of an area of the midnight's municipality, sorted by category; nothing before any week was learnt. */
    public List<AreaView.Expected> of(String area, Midnight midnight) {
        Optional<MunicipalityModels> known = models.find(midnight.municipality());
        if (known.isEmpty() || !models.tests(area)) {
            return List.of();
        }
        List<AreaView.Expected> rows = new ArrayList<>();
        for (String category : new TreeSet<>(known.get().categories(area))) {
            rows.add(row(new SeriesKey(area, category), known.get(), midnight));
        }
        return rows;
    }

    private AreaView.Expected row(SeriesKey series, MunicipalityModels known, Midnight midnight) {
        long reported = counts.of(series, midnight.weekFrom(), midnight.yesterday());
        SeriesModel model = known.find(series).orElseThrow();
        if (midnight.missing().contains(series.category())) {
            return new AreaView.Expected(series.category(), TestState.MISSING, reported, AreaView.Usual.UNKNOWN);
        }
        if (!(model instanceof Learnt learnt) || learnt.of(midnight.week()).isEmpty()) {
            return new AreaView.Expected(
                    series.category(), TestState.INSUFFICIENT_HISTORY, reported, AreaView.Usual.UNKNOWN);
        }
        Kept last = kept.get(series);
        if (last == null || last.day() != midnight.day() || last.reported() != reported || last.model() != model) {
            last = new Kept(midnight.day(), reported, model, usual(learnt, reported, midnight));
            kept.put(series, last);
        }
        TestState state = new SeriesTester(counts, midnight).state(series);
        return new AreaView.Expected(series.category(), state, reported, last.usual());
    }

    private static AreaView.Usual usual(Learnt model, long reported, Midnight midnight) {
        Forecast forecast = reported == 0
                ? model.of(midnight.week()).orElseThrow().forecast()
                : Outlook.of(model, midnight, 1).orElseThrow().week();
        WeekTest test = WeekTest.of(forecast, reported, AlarmLevels.WEEK);
        return new AreaView.Usual(
                rounded(forecast.mean()),
                test.range().low(),
                test.range().high(),
                rounded(test.probability()),
                test.alarmCount());
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(THREE_DIGITS).doubleValue();
    }
}
