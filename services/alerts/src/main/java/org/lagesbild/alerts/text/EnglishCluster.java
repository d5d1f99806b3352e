package org.lagesbild.alerts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lagesbild.risk.evaluation.Cluster;

/** The same in English. */
record EnglishCluster(Names names, Numbers numbers) implements ClusterPhrases {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String areas(Cluster cluster) {
        String list = cluster.parts().stream()
                .map(part -> names.area(part.area()) + " " + numbers.whole(part.reported()))
                .collect(Collectors.joining(", "));
        return "More reports than usual in %s neighbouring areas together: %s."
                .formatted(numbers.whole(cluster.parts().size()), list);
    }

    @Override
    public String counted(Cluster cluster, int day) {
        return "%s reported incidents in the %s days to %s."
                .formatted(
                        numbers.whole(cluster.window().seen().reported()),
                        numbers.whole(cluster.window().days()),
                        LocalDate.ofEpochDay(day - 1L).format(DATE));
    }

    @Override
    public String expected(Cluster cluster) {
        return "Expected %s together: %s times as many."
                .formatted(numbers.about(cluster.window().expected()), numbers.ratio(cluster.relativeRisk()));
    }

    @Override
    public String chance(Cluster cluster) {
        double probability = cluster.chance().probability();
        return "Anything as unusual by chance: %s 1 night in %s, of the %s combinations of areas and times that were looked at."
                .formatted(
                        Numbers.rarerThanAMillion(probability) ? "less often than" : "about",
                        numbers.oneIn(probability),
                        numbers.whole(cluster.chance().looks()));
    }
}
