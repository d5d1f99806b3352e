package org.lagesbild.privacy.guard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Normalisation;
import org.lagesbild.privacy.pii.View;
import org.lagesbild.privacy.pii.name.Names;
import org.lagesbild.privacy.pii.number.Ibans;
import org.lagesbild.privacy.pii.number.LetteredNumbers;
import org.lagesbild.privacy.pii.number.Numbers;
import org.lagesbild.privacy.pii.phrase.Phrases;

/**
 * Looks for personal data in a text that no pattern or vocabulary of ours allows: the names and values of unknown
 * fields, values that are malformed, keys, headers, file names. Answers with kinds alone and keeps nothing. Reads in
 * time linear in the length, and nothing longer than {@link #LONGEST}. Safe for several threads.
 */
public final class Guard {

    /** Counts up with every change of what is found, so that a refusal tells by which rules it was made. */
    public static final int RULE_VERSION = 1;

    /** In characters. What is longer is no value of ours, and refused as {@link Kind#OVERLONG} without being read. */
    public static final int LONGEST = 4096;

    private static final List<Detector> DETECTORS =
            List.of(new Numbers(), new LetteredNumbers(), new Ibans(), new Phrases(), new Names());

    private Guard() {}

    /** The kinds of personal data that the text seems to hold; empty where it may be read on. */
    public static Set<Kind> kinds(String text) {
        if (text.length() < 2) {
            return Set.of();
        }
        if (text.length() > LONGEST) {
            return Set.of(Kind.OVERLONG);
        }
        String seen = Normalisation.of(text);
        EnumSet<Kind> found = EnumSet.noneOf(Kind.class);
        read(seen, found);
        String digits = Normalisation.withLettersAsDigits(seen);
        if (!digits.equals(seen)) {
            read(digits, found);
        }
        return found.isEmpty() ? Set.of() : Collections.unmodifiableSet(found);
    }

    private static void read(String text, Set<Kind> found) {
        View view = new View(text);
        for (Detector detector : DETECTORS) {
            detector.detect(view, found);
        }
    }
}
