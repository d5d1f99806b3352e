package org.lagesbild.privacy.pii;

import java.text.Normalizer;

/**
 * Undoes what hides a number from a reader of characters but not from a reader of text: characters that are not seen,
 * other scripts' digits, other dashes and blanks, and letters drawn like digits. Linear in the length.
 */
public final class Normalisation {

    private static final int ASCII = 0x80;
    private static final int FEWEST_DIGITS = 6;
    private static final String LIKE_DIGITS = "OoIlSB";
    private static final String THEIR_DIGITS = "001158";
    private static final String HYPHEN_BULLET_AND_MINUS = "\u2043\u2212\u02d7";
    private static final String BLANKS_THAT_ARE_LETTERS = "\u2800\u3164\uffa0\u115f\u1160";
    private static final String BETWEEN_DIGITS = " -./_+";

    private Normalisation() {}

    /** The text as it is read: visible characters, ASCII digits, one kind of dash, and single blanks. */
    public static String of(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder seen = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        StringBuilder text = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(c, text));
        return text.toString();
    }

    /** The text with letters drawn like digits read as digits, in runs of at least six; itself where there are none. */
    public static String withLettersAsDigits(String text) {
        StringBuilder changed = null;
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end - at >= FEWEST_DIGITS && isMixed(text, at, end)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                replace(changed, at, end);
            }
            at = Math.max(end, at + 1);
        }
        return changed == null ? text : changed.toString();
    }

    private static boolean isPlain(String raw) {
        char before = 'x';
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            boolean plain = c > ' ' && c < ASCII - 1 || c == ' ' && before != ' ' || Letters.isSwedish(c);
            if (!plain) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL -> !Character.isWhitespace(c);
            default -> c >= 0xfe00 && c <= 0xfe0f || c == 0x34f;
        };
    }

    private static void append(int c, StringBuilder text) {
        if (Character.isDigit(c)) {
            text.append((char) ('0' + Character.digit(c, 10)));
        } else if (isBlank(c)) {
            if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION || HYPHEN_BULLET_AND_MINUS.indexOf(c) >= 0) {
            text.append('-');
        } else if (!isMark(c)) {
            text.appendCodePoint(c);
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || BLANKS_THAT_ARE_LETTERS.indexOf(c) >= 0;
    }

    /** What is left of accents and strokes after composition stands on a character that has none of its own. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigitOrAlike(text.charAt(end)) || end > from && isBetween(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isBetween(String text, int at) {
        return BETWEEN_DIGITS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigitOrAlike(char c) {
        return c >= '0' && c <= '9' || LIKE_DIGITS.indexOf(c) >= 0;
    }

    private static boolean isMixed(String text, int from, int to) {
        int digits = 0;
        int alike = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            alike += LIKE_DIGITS.indexOf(c) >= 0 ? 1 : 0;
        }
        return alike > 0 && digits >= FEWEST_DIGITS;
    }

    private static void replace(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            int alike = LIKE_DIGITS.indexOf(text.charAt(at));
            if (alike >= 0) {
                text.setCharAt(at, THEIR_DIGITS.charAt(alike));
            }
        }
    }
}
