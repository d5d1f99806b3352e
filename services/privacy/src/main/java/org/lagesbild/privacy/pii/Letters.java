package org.lagesbild.privacy.pii;

/** Which characters are part of a word or number, in Swedish and in ASCII first since nearly all are. */
public final class Letters {

    private Letters() {}

    static boolean isSwedish(char c) {
        return c == 'å' || c == 'ä' || c == 'ö' || c == 'Å' || c == 'Ä' || c == 'Ö' || c == 'é';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0x7f && Character.isLetter(c);
    }

    public static boolean isWordPart(char c) {
        return isDigit(c) || isLetter(c);
    }

    public static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
