package org.lagesbild.privacy.pii;

import java.util.Set;

/** Where a number may begin and end, so that no detector finds one inside a word, a longer number or a UUID. */
public final class Boundary {

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_LABEL = 14;
    private static final Set<String> LABELS = Set.of(
            "pnr",
            "pn",
            "persnr",
            "personnr",
            "personnummer",
            "ssn",
            "id",
            "nr",
            "no",
            "num",
            "nummer",
            "tel",
            "mob",
            "mobil",
            "telefon",
            "phone",
            "ring",
            "sms",
            "swish",
            "orgnr",
            "kort",
            "kortnr",
            "samnr",
            "född",
            "fodd");

    private Boundary() {}

    /** Neither letter nor digit on either side; a word such as {@code pnr} may be written together with its number. */
    public static boolean isOpen(View view, int from, int to) {
        return opens(view, from) && ends(view, to);
    }

    /** Neither letter nor digit behind it. */
    public static boolean ends(View view, int to) {
        return to == view.length() || !Letters.isWordPart(view.at(to));
    }

    /** Whether the number goes on before or after a dash: then it is a part of something else. */
    public static boolean isChained(View view, int from, int to) {
        boolean before = from > 1 && view.at(from - 1) == '-' && Letters.isDigit(view.at(from - 2));
        boolean after = to + 1 < view.length() && view.at(to) == '-' && Letters.isDigit(view.at(to + 1));
        return before || after;
    }

    /** Whether this is a part of a UUID. */
    public static boolean isInUuid(View view, int from, int to) {
        int left = from;
        while (left > 0 && from - left <= UUID_LENGTH && isUuidPart(view.at(left - 1))) {
            left--;
        }
        int right = to;
        while (right < view.length() && right - left <= UUID_LENGTH && isUuidPart(view.at(right))) {
            right++;
        }
        return right - left == UUID_LENGTH
                && view.at(left + 8) == '-'
                && view.at(left + 13) == '-'
                && view.at(left + 18) == '-'
                && view.at(left + 23) == '-';
    }

    private static boolean opens(View view, int from) {
        if (from == 0 || !Letters.isWordPart(view.at(from - 1))) {
            return true;
        }
        int start = from;
        while (start > 0 && from - start <= LONGEST_LABEL && Letters.isLetter(view.at(start - 1))) {
            start--;
        }
        boolean whole = start == 0 || !Letters.isWordPart(view.at(start - 1));
        return whole && start < from && LABELS.contains(view.lower().substring(start, from));
    }

    private static boolean isUuidPart(char c) {
        return c == '-' || Letters.isHex(c);
    }
}
