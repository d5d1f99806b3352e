package org.lagesbild.privacy.pii;

/**
 * A normalised text with what lets most detectors pass it by: how many digits it has and which signs. Reads its text
 * through {@link CharSequence}, so that a test can count the steps.
 */
public final class View {

    private final CharSequence text;
    private final String lower;
    private final int digits;
    private final long signs;
    private final boolean capitals;
    private final DigitRuns runs;

    public View(CharSequence text) {
        this.text = text;
        char[] small = new char[text.length()];
        int count = 0;
        long seen = 0;
        boolean large = false;
        for (int at = 0; at < small.length; at++) {
            char c = text.charAt(at);
            count += Letters.isDigit(c) ? 1 : 0;
            seen |= c < Long.SIZE ? 1L << c : 0;
            char lowered = Character.toLowerCase(c);
            large |= lowered != c;
            small[at] = lowered;
        }
        this.lower = new String(small);
        this.digits = count;
        this.signs = seen;
        this.capitals = large;
        this.runs = count == 0 ? DigitRuns.NONE : DigitRuns.of(text);
    }

    public CharSequence text() {
        return text;
    }

    public char at(int index) {
        return text.charAt(index);
    }

    public int length() {
        return text.length();
    }

    /** The same text in lower case, character by character. */
    public String lower() {
        return lower;
    }

    public int digits() {
        return digits;
    }

    public boolean hasCapitals() {
        return capitals;
    }

    /** Whether one of these stands in it; of the characters below {@code @} only. */
    public boolean hasAny(String characters) {
        for (int at = 0; at < characters.length(); at++) {
            if ((signs >>> characters.charAt(at) & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    public DigitRuns runs() {
        return runs;
    }
}
