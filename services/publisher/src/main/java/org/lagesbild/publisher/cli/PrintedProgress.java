package org.lagesbild.publisher.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.publisher.run.RunProgress;
import org.lagesbild.risk.ledger.Outcome;

/** A run's progress as a line that is written over, a hundred times at most. */
public final class PrintedProgress implements RunProgress {

    private static final int WIDTH = 40;

    private static final String LINE = "\r[%-" + WIDTH + "s] %3d %%  %s  %,d reports";

    private final PrintWriter out;
    private int days;
    private int played;
    private int shown = -1;
    private long reports;

    public PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(Run run, int left) {
        days = left;
        out.println("playing %d days of %s until %s".formatted(left, run.kind(), run.end()));
    }

    @Override
    public void played(LocalDate day, int sent) {
        played++;
        reports += sent;
        int percent = 100 * played / days;
        if (percent > shown) {
            shown = percent;
            String bar = "#".repeat(WIDTH * percent / 100);
            out.print(LINE.formatted(bar, percent, day, reports));
            out.flush();
        }
    }

    @Override
    public void ends(Run run, Map<Outcome, Long> outcomes) {
        out.println();
        new TreeMap<>(outcomes).forEach((outcome, count) -> out.println("%-12s %,9d".formatted(outcome, count)));
        out.flush();
    }
}
