package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.alert.AlarmRule;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeRules.Step;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * Neighbours that are unusual together, in one evaluation: one episode of a municipality and category at a time, whichever
 * areas they are from night to night. It is the municipality's, as it is what stands out most of all its areas: whoever may
 * not read all of them could learn of the others from it. Where any of the areas alarms on its own, that is told and not this.
 */
final class Clusters {

    private final Ground ground;
    private final Evaluation evaluation;
    private final Board board;
    private final Set<SeriesKey> unusual;
    private final List<Found> found = new ArrayList<>();

    /** @param unusual series that would alarm by themselves */
    Clusters(Ground ground, Evaluation evaluation, Board board, Set<SeriesKey> unusual) {
        this.ground = ground;
        this.evaluation = evaluation;
        this.board = board;
        this.unusual = unusual;
        evaluation.clusters().forEach(cluster -> rule(cluster).ifPresent(rule -> found.add(new Found(rule, cluster))));
        found.sort(Comparator.comparingDouble(
                        (Found each) -> each.cluster().chance().probability())
                .thenComparing(each -> each.cluster().category()));
    }

    /** A cluster, and the first rule that alarms on it. */
    record Found(Rule.Cluster rule, Cluster cluster) {

        double level() {
            return 1.0 / rule.recurrenceDays();
        }
    }

    private Optional<Rule.Cluster> rule(Cluster cluster) {
        return ground.rules().rules().stream()
                .filter(Rule.Cluster.class::isInstance)
                .map(Rule.Cluster.class::cast)
                .filter(rule -> holds(rule, cluster))
                .findFirst();
    }

    private boolean holds(Rule.Cluster rule, Cluster cluster) {
        Candidate candidate = Evidences.of(cluster, series(cluster), 1.0 / rule.recurrenceDays());
        return cluster.parts().size() > 1
                && cluster.areas().stream()
                        .allMatch(
                                area -> rule.areas().holds(area, ground.words().areas()))
                && rule.categories().holds(cluster.category(), ground.words().taxonomy())
                && AlarmRule.against(candidate).isEmpty();
    }

    private SeriesKey series(Cluster cluster) {
        return new SeriesKey(evaluation.moment().municipality(), cluster.category());
    }

    /** Those that would open an episode of their own, the least probable first. */
    List<Found> fresh() {
        return found.stream().filter(each -> opens(each) && !everywhere(each)).toList();
    }

    /** Opens those that are part of an open episode of the whole municipality: kept and shown, not delivered. */
    void attach() {
        found.stream().filter(each -> opens(each) && everywhere(each)).forEach(each -> {
            String parent = parent(series(each.cluster()));
            if (!parent.isEmpty()) {
                say(each, new AlertMaker.Marks(0, marked(each), parent, ""));
            }
        });
    }

    private boolean everywhere(Found each) {
        SeriesKey series = series(each.cluster());
        return unusual.contains(series) || board.open(series).isPresent();
    }

    private boolean opens(Found each) {
        SeriesKey series = series(each.cluster());
        boolean cooling = board.cooling(
                one -> one.cluster() && one.memory().series().equals(series),
                each.cluster().chance().probability(),
                ground.rules().limits().coolDownDays());
        return open(series).isEmpty() && !cooling && !alone(each.cluster());
    }

    private Optional<Tracked> open(SeriesKey series) {
        return board.book()
                .find(one ->
                        one.cluster() && one.open() && one.memory().series().equals(series));
    }

    /** Whether one of its areas, or one that lies in it or around it, alarms by itself. */
    private boolean alone(Cluster cluster) {
        AreaTree areas = ground.words().areas();
        Set<SeriesKey> own = new TreeSet<>(unusual);
        board.book().tracked().stream()
                .filter(one -> one.daily() && one.open())
                .forEach(one -> own.add(one.memory().series()));
        return own.stream()
                .filter(series -> series.category().equals(cluster.category()))
                .map(SeriesKey::area)
                .filter(area -> !area.equals(evaluation.moment().municipality()))
                .anyMatch(area -> cluster.areas().stream()
                        .anyMatch(part -> areas.within(area, part) || areas.within(part, area)));
    }

    /** Opens one that takes of the week's budget. */
    void open(Found each, int held) {
        say(each, new AlertMaker.Marks(held, marked(each), "", ""));
        board.spend();
    }

    private void say(Found each, AlertMaker.Marks marks) {
        SeriesKey series = series(each.cluster());
        Alert.Subject subject = new Alert.Subject(
                each.rule().kind(), each.rule().name(), series.area(), series.area(), series.category(), "");
        board.open(
                draft(subject, EpisodeState.OPENED, new Said(each.cluster(), each.level()), marks),
                EpisodeRules.open(candidate(each), board.when().day()));
    }

    private Candidate candidate(Found each) {
        return Evidences.of(each.cluster(), series(each.cluster()), each.level());
    }

    private boolean marked(Found each) {
        return AlarmRule.marked(candidate(each));
    }

    /** What is said of it: nothing where it is not listed, and at which level it alarms. */
    private record Said(@Nullable Cluster cluster, double level) {}

    private AlertMaker.Draft draft(Alert.Subject subject, EpisodeState state, Said said, AlertMaker.Marks marks) {
        Alert.Method method = new Alert.Method(
                evaluation.scale().detector(),
                said.level(),
                evaluation.scale().tested(),
                evaluation.missing().size(),
                AlertWindow.UNKNOWN);
        return new AlertMaker.Draft(
                subject,
                state,
                Blank.of(new SeriesKey(subject.area(), subject.category())),
                method,
                marks,
                said.cluster());
    }

    /** What the evaluation does to the episodes that are open already. */
    void carryOn(int held) {
        board.book().tracked().stream()
                .filter(one -> one.cluster() && one.open())
                .forEach(one -> carryOn(one, held));
    }

    private void carryOn(Tracked tracked, int held) {
        SeriesKey series = tracked.memory().series();
        Optional<Found> today = today(series);
        int day = board.when().day();
        Step step = today.isPresent()
                ? EpisodeRules.evaluate(tracked.memory(), candidate(today.get()), true, day)
                : calm(tracked);
        Tracked kept = today.isPresent() ? tracked.alarmed(step.episode(), day) : tracked.with(step.episode());
        // what was part of a rise of the whole municipality and now is not was not delivered before
        boolean goesOn = today.isPresent()
                && !tracked.last().marks().parent().isEmpty()
                && parent(series).isEmpty();
        if (step.said() || goesOn) {
            say(tracked, kept, step.said() ? step.episode() : strengthened(step.episode(), today.orElseThrow()), held);
        } else {
            board.keep(kept);
        }
    }

    /** As whoever has only what was said will remember it. */
    private Episode strengthened(Episode episode, Found today) {
        return EpisodeRules.recall(episode, EpisodeState.STRENGTHENED, candidate(today), episode.opened());
    }

    private Optional<Found> today(SeriesKey series) {
        return found.stream()
                .filter(each -> series(each.cluster()).equals(series))
                .findFirst();
    }

    /** The open episode of the whole municipality, or nothing. */
    private String parent(SeriesKey series) {
        return board.open(series).map(Tracked::episode).orElse("");
    }

    private void say(Tracked tracked, Tracked kept, Episode memory, int held) {
        SeriesKey series = memory.series();
        Alert last = tracked.last();
        Optional<Found> today = today(series);
        Said said = new Said(
                listed(series), today.map(Found::level).orElse(last.method().level()));
        boolean marked = today.map(this::marked).orElse(last.marks().newSource());
        AlertMaker.Marks marks = new AlertMaker.Marks(held, marked, parent(series), "");
        board.say(kept, draft(last.subject(), memory.state(), said, marks), memory);
    }

    private Step calm(Tracked tracked) {
        SeriesKey series = tracked.memory().series();
        Candidate candidate = Quietness.candidate(series, evaluation);
        boolean takenBack = evaluation.moment().revision() > 0
                && tracked.alarmedOn() == board.when().day()
                && !candidate.source().missing();
        Step step = takenBack
                ? EpisodeRules.correct(
                        tracked.memory(),
                        candidate.evidence().reported(),
                        Math.max(1, tracked.memory().strength().count()))
                : new Step(tracked.memory(), false);
        return step.said()
                ? step
                : EpisodeRules.evaluate(
                        tracked.memory(), candidate, false, board.when().day());
    }

    private @Nullable Cluster listed(SeriesKey series) {
        return evaluation.clusters().stream()
                .filter(cluster -> series(cluster).equals(series))
                .findFirst()
                .orElse(null);
    }
}
