package org.lagesbild.privacy.pii.number;

import java.time.YearMonth;

/** Check digits and dates. */
final class Checks {

    private Checks() {}

    /** The Luhn sum of the digits, the last of which is the check digit. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int fromLast = 0; fromLast < digits.length(); fromLast++) {
            int digit = digits.charAt(digits.length() - 1 - fromLast) - '0';
            int weighed = fromLast % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064 mod 97-10 of an IBAN in upper case without blanks. */
    static boolean mod97(String iban) {
        int rest = 0;
        for (int at = 0; at < iban.length(); at++) {
            int value = Character.getNumericValue(iban.charAt((at + 4) % iban.length()));
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /** Whether there is such a day; of a year with two digits, in some century. */
    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int known = year < 100 ? 2000 + year : year;
        return day <= YearMonth.of(known, month).lengthOfMonth();
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
