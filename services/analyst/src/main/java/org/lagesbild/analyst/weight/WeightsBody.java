package org.lagesbild.analyst.weight;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeights;

/**
 * The whole table as it is used.
 *
 * @param version stands on every score; rises with every change of a weight
 */
@Serdeable
public record WeightsBody(int version, List<Weight> weights) {

    /**
     * @param kind crimes and other concerns are two bars and never added
     * @param severity from 1 to 8
     * @param days of harm of one incident
     * @param daysInScore the same, bounded so that one lethal event does not colour an area for months
     * @param halfLife days after which it counts half
     * @param source INDEX, LIKENESS or DECISION
     */
    @Serdeable
    public record Weight(
            String category,
            HarmKind kind,
            int severity,
            int days,
            int daysInScore,
            int halfLife,
            HarmWeight.Source source,
            LocalDate decided,
            String basis) {

        static Weight of(Map.Entry<String, HarmWeight> row) {
            HarmWeight weight = row.getValue();
            return new Weight(
                    row.getKey(),
                    weight.kind(),
                    weight.severity().number(),
                    weight.severity().days(),
                    weight.severity().daysInChange(),
                    weight.halfLife(),
                    weight.basis().source(),
                    weight.basis().decided(),
                    weight.basis().text());
        }
    }

    static WeightsBody of(HarmWeights weights) {
        return new WeightsBody(
                weights.version(),
                weights.all().entrySet().stream().map(Weight::of).toList());
    }
}
