package org.lagesbild.analyst.fairness;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.fairness.AreaQuarter;

/**
 * Which episodes were opened on what was counted, where and when, with the last verdict on each. Of an alert it keeps
 * these few words, and as many of them as the topic holds.
 */
final class Openings implements AutoCloseable {

    private static final Set<AlertKind> COUNTED =
            EnumSet.of(AlertKind.STATISTICAL, AlertKind.THRESHOLD, AlertKind.CORROBORATION, AlertKind.CLUSTER);
    private static final BinaryOperator<Judgement> LATER =
            (one, other) -> other.at().isBefore(one.at()) ? one : other;

    private final TopicTable<Alert> alerts;
    private final TopicTable<Judgement> judgements;
    private final Map<String, Opening> byEpisode = new ConcurrentHashMap<>();

    /**
     * @param day local date on which it began, in days since 1970-01-01
     * @param oneSector whether a single kind of partner saw it
     */
    private record Opening(String area, int day, boolean oneSector) {}

    /** Follows both tables, which are not started yet. */
    Openings(TopicTable<Alert> alerts, TopicTable<Judgement> judgements) {
        this.alerts = alerts.listen((key, row) -> row.ifPresent(this::said));
        this.judgements = judgements;
    }

    Openings start() {
        alerts.start();
        judgements.start();
        return this;
    }

    private void said(Row<Alert> row) {
        Alert alert = row.value();
        if (alert.identity().state() == EpisodeState.OPENED
                && COUNTED.contains(alert.subject().kind())) {
            String episode = alert.identity().episode();
            byEpisode.putIfAbsent(
                    episode, new Opening(alert.subject().area(), alert.moment().opened(), oneSector(alert)));
        }
    }

    private static boolean oneSector(Alert alert) {
        return alert.test().sectors().stream()
                        .map(SectorShare::sector)
                        .distinct()
                        .count()
                == 1;
    }

    boolean ready() {
        return alerts.ready() && judgements.ready();
    }

    /** By area, those of the area itself and not of what lies in it, that were opened in the quarter. */
    Map<String, AreaQuarter.Opened> in(Quarter quarter) {
        Map<String, Judgement> verdicts = verdicts();
        Map<String, AreaQuarter.Opened> byArea = new HashMap<>();
        byEpisode.forEach((episode, opening) -> {
            if (quarter.holds(opening.day())) {
                AreaQuarter.Opened one = opened(opening, Optional.ofNullable(verdicts.get(episode)));
                byArea.merge(opening.area(), one, AreaQuarter.Opened::plus);
            }
        });
        return byArea;
    }

    private static AreaQuarter.Opened opened(Opening opening, Optional<Judgement> verdict) {
        boolean right = verdict.filter(said -> said.act() != JudgementAct.WRONG).isPresent();
        return new AreaQuarter.Opened(1, opening.oneSector() ? 1 : 0, verdict.isPresent() ? 1 : 0, right ? 1 : 0);
    }

    /** The last that anybody said of each episode. */
    private Map<String, Judgement> verdicts() {
        return judgements.rows().stream()
                .map(Row::value)
                .filter(judgement -> judgement.act().verdict())
                .collect(Collectors.toMap(Judgement::episode, Function.identity(), LATER));
    }

    @Override
    public void close() {
        alerts.close();
        judgements.close();
    }
}
