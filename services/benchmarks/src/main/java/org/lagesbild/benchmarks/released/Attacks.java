package org.lagesbild.benchmarks.released;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.privacy.attack.ConsecutiveDifferencing;
import org.lagesbild.privacy.attack.ConsecutiveDifferencing.Found;
import org.lagesbild.privacy.attack.ConsecutiveDifferencing.Ranked;
import org.lagesbild.privacy.attack.Insider;
import org.lagesbild.privacy.attack.Margins;
import org.lagesbild.privacy.attack.Membership;
import org.lagesbild.privacy.attack.PublicMembership;
import org.lagesbild.privacy.attack.SingleEvent;
import org.lagesbild.privacy.policy.UsualPolicy;

/** Every attack on the reference world: on what others release, where it must succeed, and on ours, where it must not. */
public final class Attacks implements Measurement {

    private static final String NONE = "";

    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public String summary() {
        return "what every attack finds in released views, and in those of the usual methods";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("seeds", "10");
        defaults.put("pairs", "20000");
        defaults.put("trained-on", "3000");
        defaults.put("seed", "17");
        return defaults;
    }

    @Override
    public Table run(Options options) {
        Table table = new Table("attack", "on", "precision", "recall", "found", "bound");
        int seeds = options.number("seeds");
        differencing(table, seeds);
        insider(table, seeds);
        singleEvent(table);
        membership(table, options);
        margins(table);
        table.note("worlds of the seeds 0 to %d, released under keys of the seeds 1000 to %d", seeds - 1, 999 + seeds);
        table.note(
                "the insider's keys: 9000 to %d; pairs: %s; the public classifier: %s pairs, seed %s",
                8_999 + 2 * seeds, options.text("pairs"), options.text("trained-on"), options.text("seed"));
        return table.note("the usual methods must be broken, or the attack would prove nothing");
    }

    private static void differencing(Table table, int seeds) {
        System.err.println("differencing");
        ConsecutiveDifferencing attack = new ConsecutiveDifferencing(seeds);
        attack.naive().forEach((method, found) -> row(table, method, found, "must succeed"));
        row(table, "PARTNER-1", attack.ours(), "precision <= 0.20");
        Ranked ranked = attack.ranked();
        table.row("  trained, first 100 claims", "PARTNER-1", three(ranked.first100()), NONE, NONE, "<= 0.20");
        table.row("  the rates alone", NONE, three(ranked.priorFirst100()), NONE, NONE, NONE);
        table.row("  trained, first tenth", "PARTNER-1", three(ranked.firstTenth()), NONE, NONE, "<= 0.15");
        table.row("  the rates alone", NONE, three(ranked.priorFirstTenth()), NONE, NONE, NONE);
    }

    private static void row(Table table, String on, Found found, String bound) {
        table.row("differencing", on, three(found.precision()), three(found.recall()), NONE, bound);
    }

    private static void insider(Table table, int seeds) {
        System.err.println("insider");
        Insider insider = Insider.over(2 * seeds);
        String atMost = "<= " + three(2.2 * insider.base());
        table.row("insider", "family B", three(insider.precision()), NONE, NONE, atMost);
        table.row("  its likelihood ratio", "family B", NONE, NONE, three(insider.likelihoodRatio()), "<= 2.163");
    }

    private static void singleEvent(Table table) {
        System.err.println("single event");
        for (int halvings = 1; halvings <= 2; halvings++) {
            double ratio = SingleEvent.likelihoodRatio(halvings, 1, 400_000);
            String on = halvings == 1 ? "families A, B, C, S" : "family T";
            table.row("one number's odds", on, NONE, NONE, three(ratio), "<= " + three((1 << halvings) * 1.03));
        }
    }

    private static void membership(Table table, Options options) {
        int pairs = options.number("pairs");
        Map<String, Double> bounds = new LinkedHashMap<>();
        bounds.put("TABC", 0.68);
        bounds.put("BC", 0.35);
        bounds.put("S", 0.35);
        bounds.forEach((families, bound) -> {
            System.err.println("membership " + families);
            double found = Membership.advantage(families.equals("S"), Set.of(families.split("")), pairs);
            table.row("membership", "families " + families, NONE, NONE, three(found), "<= " + bound);
        });
        System.err.println("membership PUBLIC-1");
        double open = PublicMembership.advantage(options.number("trained-on"), pairs, options.longNumber("seed"));
        table.row("membership, trained", "PUBLIC-1", NONE, NONE, three(open), "<= 0.25");
        double odds =
                Membership.odds(false, Set.of("T", "A", "B", "C"), pairs / 10).largest();
        table.row("joint odds", "families TABC", NONE, NONE, three(odds), "<= 32");
    }

    private static void margins(Table table) {
        System.err.println("margins");
        Margins.inTheReferenceWorld(UsualPolicy.second(0))
                .sharpest()
                .forEach((family, left) -> table.row(
                        "margins: noise that is left", "family " + family, NONE, NONE, three(left), ">= 0.9"));
        double first =
                Margins.inTheReferenceWorld(UsualPolicy.first(0)).sharpest().getOrDefault("B", 0.0);
        table.row("  under version 1", "family B", NONE, NONE, three(first), NONE);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
