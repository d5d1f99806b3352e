package org.lagesbild.privacy.pii;

/**
 * A word of a text and where it begins, found by looking back from something.
 *
 * @param text as it is written; empty where there is no word
 */
public record Lookback(String text, int start) {

    private static final int LONGEST_WORD = 40;
    private static final int WIDEST_GAP = 3;
    private static final String GAP = " .:,";

    /** The word before this place, over at most three blanks and signs. */
    public static Lookback from(View view, int place) {
        int end = place;
        while (end > 0 && place - end < WIDEST_GAP && GAP.indexOf(view.at(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && isInWord(view.at(start - 1))) {
            start--;
        }
        return new Lookback(view.text().subSequence(start, end).toString(), start);
    }

    public Lookback before(View view) {
        return from(view, start);
    }

    public boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    public String lower(View view) {
        return view.lower().substring(start, start + text.length());
    }

    private static boolean isInWord(char c) {
        return Letters.isLetter(c) || c == '-';
    }
}
