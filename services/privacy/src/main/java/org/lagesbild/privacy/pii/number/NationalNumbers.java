package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Boundary;
import org.lagesbild.privacy.pii.Kind;

/**
 * Numbers that begin with a birth date: personnummer, samordningsnummer, and with a plus or minus before the last four
 * digits also those that are mistyped, since a slip of the pen still names a person.
 */
final class NationalNumbers {

    private static final int SHORT = 10;
    private static final int LONG = 12;
    private static final int DAY_OFFSET = 60;

    private NationalNumbers() {}

    static void detect(Span span, Set<Kind> found) {
        if (span.size() != SHORT && span.size() != LONG) {
            return;
        }
        if (span.size() == LONG && isVat(span)) {
            add(Birth.of(span.digits().substring(0, SHORT)), span.digits().substring(0, SHORT), found);
        }
        Birth birth = Birth.of(span.digits());
        if (birth == Birth.NONE || !span.isFree() || isClockTime(span)) {
            return;
        }
        String ten = span.digits().substring(span.size() - SHORT);
        boolean usual = isUsual(span);
        if (Checks.luhn(ten) && (usual || !Boundary.isChained(span.view(), span.start(), span.end()))) {
            add(birth, ten, found);
        } else if (usual && isSigned(span) && birth != Birth.UNKNOWN_DAY) {
            found.add(Kind.PNR_SHAPE);
        }
    }

    private static void add(Birth birth, String ten, Set<Kind> found) {
        if (birth != Birth.NONE && Checks.luhn(ten)) {
            found.add(birth == Birth.DAY ? Kind.PERSONNUMMER : Kind.SAMORDNINGSNUMMER);
        }
    }

    /** A sole trader's VAT number: SE, the number, 01. */
    static boolean isVat(Span span) {
        return span.digits().endsWith("01") && span.follows("se") && Boundary.ends(span.view(), span.end());
    }

    /** The date in one run or as in ISO 8601, and the four last digits in one. */
    private static boolean isUsual(Span span) {
        int date = span.size() - 4;
        for (int digit = date + 1; digit < span.size(); digit++) {
            if (!span.gapBefore(digit).isEmpty()) {
                return false;
            }
        }
        boolean iso =
                span.gapBefore(date - 4).equals("-") && span.gapBefore(date - 2).equals("-");
        return iso && isUnchained(span) || span.lengthOfFirstRun() >= date;
    }

    /** A range of two dates is none. */
    private static boolean isUnchained(Span span) {
        return !Boundary.isChained(span.view(), span.start(), span.end());
    }

    private static boolean isSigned(Span span) {
        String sign = span.gapBefore(span.size() - 4).strip();
        return sign.equals("-") || sign.equals("+");
    }

    /** A date and then 14:30. */
    private static boolean isClockTime(Span span) {
        return span.gapBefore(span.size() - 2).contains(":")
                && !span.gapBefore(span.size() - 4).contains(":");
    }

    /** What the first digits tell of a birth date. */
    private enum Birth {
        NONE,
        DAY,
        /** The day plus sixty. */
        OFFSET_DAY,
        UNKNOWN_DAY;

        static Birth of(String digits) {
            int date = digits.length() - 4;
            int century = date == 8 ? Checks.number(digits, 0, 2) : 20;
            if (century < 18 || century > 20) {
                return NONE;
            }
            int year = date == 8 ? Checks.number(digits, 0, 4) : Checks.number(digits, 0, 2);
            int month = Checks.number(digits, date - 4, date - 2);
            int day = Checks.number(digits, date - 2, date);
            if (Checks.isDay(year, month, day)) {
                return DAY;
            }
            if (Checks.isDay(year, month, day - DAY_OFFSET)) {
                return OFFSET_DAY;
            }
            boolean unknown =
                    month <= 12 && day >= DAY_OFFSET && day <= DAY_OFFSET + 31 && (month == 0 || day == DAY_OFFSET);
            return unknown ? UNKNOWN_DAY : NONE;
        }
    }
}
