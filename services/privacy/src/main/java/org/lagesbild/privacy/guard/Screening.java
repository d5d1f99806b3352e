package org.lagesbild.privacy.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/** The guard's reading of one item, record or request: all its texts that no pattern has passed, and what was found. For one thread. */
public final class Screening {

    private final Allowance allowance;
    private List<Hit> hits = List.of();

    public Screening(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Reads a text that stood there. */
    public void text(String field, String text) {
        note(field, allowance.kinds(text), text.length());
    }

    /** Reads a text, and where it is nothing alone, behind its label, since {@code bankgiro} makes of a number what it is not. */
    public void labelled(String field, String label, String text) {
        Set<Kind> found = allowance.kinds(text);
        boolean more = found.isEmpty() && !label.isEmpty() && text.length() + label.length() < Guard.LONGEST;
        note(field, more ? allowance.kinds(label + ' ' + text) : found, text.length());
    }

    /** Reads whatever text is in bytes that nobody can decode, as far as the allowance goes. */
    public void bytes(String field, byte[] bytes) {
        for (String run : TextRuns.of(bytes, Allowance.OF_A_RECORD)) {
            text(field, run);
        }
    }

    /** Reads bytes that may be a text as a whole, or only hold some. */
    public void textOrBytes(String field, String label, byte[] bytes) {
        Optional<String> text = TextRuns.whole(bytes);
        text.ifPresentOrElse(whole -> labelled(field, label, whole), () -> bytes(field, bytes));
    }

    private void note(String field, Set<Kind> kinds, int length) {
        if (kinds.isEmpty()) {
            return;
        }
        if (hits.isEmpty()) {
            hits = new ArrayList<>(2);
        }
        hits.add(new Hit(field, kinds, length));
    }

    public boolean clean() {
        return hits.isEmpty();
    }

    public List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** What the sender is told: each kind at each place once. */
    public List<Finding> findings() {
        return hits.stream().flatMap(hit -> hit.findings().stream()).distinct().toList();
    }
}
