package org.lagesbild.alerts.episode;

import java.util.List;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.area.AreaTree;

/** An hour has begun: thresholds and coverage are looked at. An hour that was looked at says nothing again. */
public final class HourlyStep {

    private final Ground ground;
    private final AlertMaker maker;

    public HourlyStep(Ground ground) {
        this.ground = ground;
        this.maker = new AlertMaker(ground);
    }

    /** @param sightings of the municipality and of what lies in it, in any order */
    public Outcome take(Book book, String municipality, int hour, List<Sighting> sightings) {
        if (hour <= book.hour()) {
            return new Outcome(book, List.of());
        }
        AreaTree areas = ground.words().areas();
        Board board = new Board(book.at(hour), maker, When.hour(hour));
        List<Sighting> sorted = sightings.stream()
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .toList();
        boolean silent = sorted.stream()
                .filter(sighting -> sighting.area().equals(municipality))
                .anyMatch(Sighting::someoneSilent);
        int coolDown = ground.rules().limits().coolDownDays();
        for (Rule.Threshold rule : ground.rules().of(Rule.Threshold.class)) {
            sorted.stream()
                    .filter(sighting -> rule.areas().holds(sighting.area(), areas))
                    .forEach(sighting ->
                            new ThresholdCheck(board, rule, municipality, hour, coolDown).look(sighting, silent));
        }
        for (Rule.Coverage rule : ground.rules().of(Rule.Coverage.class)) {
            sorted.stream()
                    .filter(sighting -> sighting.area().equals(municipality))
                    .filter(sighting -> rule.areas().holds(sighting.area(), areas))
                    .forEach(sighting -> CoverageCheck.look(board, rule, sighting));
        }
        return board.outcome();
    }
}
