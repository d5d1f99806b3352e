package org.lagesbild.messaging.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeight.Basis;
import org.lagesbild.risk.score.HarmWeight.Source;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.SeverityClass;

/** Reads the public table of weights. */
final class HarmWeightsFile {

    private static final String FOLDER = "taxonomy/";

    private HarmWeightsFile() {}

    static HarmWeights read() {
        Map<String, HarmWeight> weights = new Table(FOLDER + "weights.csv")
                .rows(row -> Map.entry(row.text("code"), weight(row))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new HarmWeights(Table.version(FOLDER + "weights.properties"), weights);
    }

    private static HarmWeight weight(Row row) {
        return new HarmWeight(
                HarmKind.valueOf(row.text("kind")),
                SeverityClass.of(row.number("class")),
                row.number("halfLifeDays"),
                new Basis(Source.valueOf(row.text("source")), LocalDate.parse(row.text("decided")), row.text("basis")));
    }
}
