package org.lagesbild.privacy.pii.phrase;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/**
 * One line of a table: an expression, what has to be in a text at all before it is tried, and what must hold of a match.
 * The engine knows no looking around, so that a match may not lie inside a longer word or number is checked here.
 */
final class Rule implements Detector {

    private final Kind kind;
    private final Pattern pattern;
    private final boolean cased;
    private final int digits;
    private final String signs;
    private final List<String> cues;
    private final Predicate<Found> holds;

    private Rule(Kind kind, Pattern pattern, Needs needs, Predicate<Found> holds) {
        this.kind = kind;
        this.pattern = pattern;
        this.cased = (pattern.flags() & Pattern.CASE_INSENSITIVE) == 0;
        this.digits = needs.digits;
        this.signs = needs.signs;
        this.cues = needs.cues;
        this.holds = holds;
    }

    /**
     * What a text must have.
     *
     * @param signs one of these; none asked where empty
     * @param cues one of these, in lower case; none asked where empty
     */
    private record Needs(int digits, String signs, List<String> cues) {}

    /** A match in its text. */
    record Found(View view, Matcher match) {

        String group(int number) {
            String group = match.group(number);
            return group == null ? "" : group;
        }

        int number(int group) {
            return Integer.parseInt(group(group));
        }

        int digitsIn(int group) {
            return (int) group(group).chars().filter(Character::isDigit).count();
        }

        int start() {
            return match.start();
        }

        int end() {
            return match.end();
        }

        boolean isFollowedBy(String lower) {
            return view.lower().startsWith(lower, end());
        }
    }

    /** Matches whatever the case. */
    static Rule of(Kind kind, String expression) {
        return new Rule(
                kind,
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE),
                new Needs(0, "", List.of()),
                found -> true);
    }

    /** Matches in the case that is written. */
    static Rule cased(Kind kind, String expression) {
        return new Rule(kind, Pattern.compile(expression), new Needs(0, "", List.of()), found -> true);
    }

    Rule digits(int fewest) {
        return new Rule(kind, pattern, new Needs(fewest, signs, cues), holds);
    }

    /** One of these characters below {@code @}. */
    Rule signs(String any) {
        return new Rule(kind, pattern, new Needs(digits, any, cues), holds);
    }

    /** One of these, in lower case. */
    Rule cues(String... any) {
        return new Rule(kind, pattern, new Needs(digits, signs, List.of(any)), holds);
    }

    Rule where(Predicate<Found> condition) {
        return new Rule(kind, pattern, new Needs(digits, signs, cues), condition);
    }

    @Override
    public void detect(View view, Set<Kind> found) {
        if (!canHold(view)) {
            return;
        }
        Matcher match = pattern.matcher(view.text());
        while (match.find()) {
            if (standsAlone(view, match.start(), match.end()) && holds.test(new Found(view, match))) {
                found.add(kind);
                return;
            }
        }
    }

    /** An expression in the case that is written has a capital somewhere. */
    private boolean canHold(View view) {
        return view.digits() >= digits
                && (!cased || view.hasCapitals())
                && (signs.isEmpty() || view.hasAny(signs))
                && hasCue(view);
    }

    private boolean hasCue(View view) {
        if (cues.isEmpty()) {
            return true;
        }
        for (String cue : cues) {
            if (view.lower().contains(cue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAlone(View view, int from, int to) {
        boolean opens = from == 0 || !Letters.isWordPart(view.at(from)) || !Letters.isWordPart(view.at(from - 1));
        return opens && (to == view.length() || !continues(view.at(to - 1), view.at(to)));
    }

    private static boolean continues(char last, char next) {
        return Letters.isDigit(last) ? Letters.isDigit(next) : Letters.isLetter(last) && Letters.isWordPart(next);
    }
}
