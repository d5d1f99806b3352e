package org.lagesbild.risk.series;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/** The models of every municipality of one partition. */
public final class Models {

    /** From the last settled week to the last closed one. */
    private static final int GUARD_WEEKS = Learnt.AHEAD - 1;

    private final AreaTree areas;
    private final TestedAreas tested;
    private final SeriesLearner learner = new SeriesLearner();
    private final TreeMap<String, MunicipalityModels> municipalities = new TreeMap<>();

    /** Picks up where the store stands. */
    public Models(AreaTree areas, TestedAreas tested, ModelStore store) {
        this.areas = areas;
        this.tested = tested;
        store.forEach((series, model) -> of(areas.tenant(series.area())).restore(series, model));
    }

    private MunicipalityModels of(String municipality) {
        return municipalities.computeIfAbsent(municipality, code -> new MunicipalityModels(code, tested, learner));
    }

    /** The municipality's models; empty where it has not begun. */
    public Optional<MunicipalityModels> find(String municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).filter(MunicipalityModels::begun);
    }

    /** The municipalities of which any week was learnt, sorted. */
    public List<String> begun() {
        return municipalities.values().stream()
                .filter(MunicipalityModels::begun)
                .map(MunicipalityModels::municipality)
                .toList();
    }

    public void absorb(String municipality, int week, SettledWeek settled) {
        of(municipality).absorb(week, settled);
    }

    /** Learns the week, and what was accepted when it was the last one that was settled. */
    public void absorb(String municipality, int week, SettledWeeks known) {
        absorb(municipality, week, known.find(municipality, week).orElseThrow());
        known.accepted(municipality, week + GUARD_WEEKS).forEach(level -> accept(municipality, level));
    }

    /** Takes up a level that was made of the weeks up to the one before that which runs. */
    public void accept(String municipality, AcceptedLevel level) {
        of(municipality).accept(level);
    }

    /** Learns what stands in the log up to this week and was not learnt yet. */
    public void catchUp(String municipality, int upTo, SettledWeeks past) {
        int from = find(municipality).map(MunicipalityModels::lastWeek).orElse(Integer.MIN_VALUE);
        past.weeks(municipality).stream()
                .filter(week -> week > from && week <= upTo)
                .forEach(week -> absorb(municipality, week, past));
    }

    /** Whether changes of the area are learnt by any model. */
    public boolean tests(String area) {
        return areas.contains(area) && tested.contains(area);
    }

    /** Learns all of the municipality's weeks from the first one. */
    public void relearn(String municipality, SettledWeeks weeks) {
        municipalities.remove(municipality);
        catchUp(municipality, Integer.MAX_VALUE, weeks);
    }

    /** Stores what was learnt since the last time. */
    public void persist(ModelStore store) {
        municipalities.values().forEach(each -> each.drainDirty().forEach(store::put));
    }
}
