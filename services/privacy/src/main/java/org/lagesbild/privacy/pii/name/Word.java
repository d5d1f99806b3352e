package org.lagesbild.privacy.pii.name;

import java.util.ArrayList;
import java.util.List;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/**
 * A word and what stands between it and the next one.
 *
 * @param lower the word in lower case
 * @param capital whether it begins with a capital
 * @param shout whether it has no small letter
 * @param gap to the next word; at most {@link #WIDEST_GAP} characters of it
 */
record Word(String lower, boolean capital, boolean shout, String gap) {

    private static final int WIDEST_GAP = 4;

    /** The words of a text; a name in camel case is two words. */
    static List<Word> of(View view) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < view.length()) {
            if (!Letters.isLetter(view.at(at))) {
                at++;
                continue;
            }
            int end = end(view, at);
            words.add(word(view, at, end));
            at = end;
        }
        return words;
    }

    private static int end(View view, int start) {
        int end = start + 1;
        while (end < view.length() && Letters.isLetter(view.at(end))) {
            boolean hump = Character.isUpperCase(view.at(end)) && !Character.isUpperCase(view.at(end - 1));
            if (hump) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static Word word(View view, int start, int end) {
        boolean capital = Character.isUpperCase(view.at(start));
        boolean shout = true;
        for (int at = start; at < end && shout; at++) {
            shout = Character.isUpperCase(view.at(at));
        }
        int next = end;
        while (next < view.length() && next - end < WIDEST_GAP && !Letters.isLetter(view.at(next))) {
            next++;
        }
        return new Word(
                view.lower().substring(start, end),
                capital,
                shout,
                view.text().subSequence(end, next).toString());
    }

    boolean isInitial() {
        return capital && lower.length() == 1;
    }

    /** Written as names are: one capital, then small letters. */
    boolean isProper() {
        return capital && !shout && lower.length() > 1;
    }

    /** Only signs that stand between the parts of one name. */
    boolean joins() {
        if (gap.length() > 3) {
            return false;
        }
        for (int at = 0; at < gap.length(); at++) {
            if (" ._-,+".indexOf(gap.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
