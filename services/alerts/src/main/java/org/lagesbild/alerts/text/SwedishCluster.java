package org.lagesbild.alerts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lagesbild.risk.evaluation.Cluster;

/** What residents and officials read of neighbouring areas. */
record SwedishCluster(Names names, Numbers numbers) implements ClusterPhrases {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv"));

    @Override
    public String areas(Cluster cluster) {
        String list = cluster.parts().stream()
                .map(part -> names.area(part.area()) + " " + numbers.whole(part.reported()))
                .collect(Collectors.joining(", "));
        return "Fler rapporter än vanligt i %s angränsande områden tillsammans: %s."
                .formatted(numbers.whole(cluster.parts().size()), list);
    }

    @Override
    public String counted(Cluster cluster, int day) {
        return "%s rapporterade händelser de %s dygnen till och med %s."
                .formatted(
                        numbers.whole(cluster.window().seen().reported()),
                        numbers.whole(cluster.window().days()),
                        LocalDate.ofEpochDay(day - 1L).format(DATE));
    }

    @Override
    public String expected(Cluster cluster) {
        return "Väntat %s tillsammans: %s gånger så många."
                .formatted(numbers.about(cluster.window().expected()), numbers.ratio(cluster.relativeRisk()));
    }

    @Override
    public String chance(Cluster cluster) {
        double probability = cluster.chance().probability();
        return "Något så ovanligt av en slump: %s 1 natt av %s, av de %s kombinationer av områden och tider som prövats."
                .formatted(
                        Numbers.rarerThanAMillion(probability) ? "mer sällan än" : "ungefär",
                        numbers.oneIn(probability),
                        numbers.whole(cluster.chance().looks()));
    }
}
