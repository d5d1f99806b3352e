package org.lagesbild.release.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lagesbild.privacy.atom.WeekPlan;
import org.lagesbild.privacy.policy.Enrolled;

/** Enrolments and plans as text in a store: one line each, and none of it was made by a reporter. */
final class PlanText {

    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern COMMA = Pattern.compile(",");

    private PlanText() {}

    static String write(Enrolled entry) {
        return String.join(
                "\t",
                entry.municipality(),
                entry.partner(),
                entry.sector(),
                String.join(",", new TreeSet<>(entry.groups())));
    }

    static Enrolled enrolled(String line) {
        String[] parts = TAB.split(line, -1);
        return new Enrolled(parts[0], parts[1], parts[2], Set.of(COMMA.split(parts[3])));
    }

    static String write(WeekPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append(plan.week())
                .append('\t')
                .append(plan.version())
                .append('\t')
                .append(plan.fingerprint());
        plan.enrolled().forEach(entry -> text.append('\n').append(write(entry)));
        return text.toString();
    }

    static WeekPlan plan(String text) {
        String[] lines = LINE.split(text, -1);
        String[] head = TAB.split(lines[0], -1);
        List<Enrolled> enrolled = new ArrayList<>();
        for (int at = 1; at < lines.length; at++) {
            enrolled.add(enrolled(lines[at]));
        }
        return new WeekPlan(Integer.parseInt(head[0]), Integer.parseInt(head[1]), head[2], enrolled);
    }
}
