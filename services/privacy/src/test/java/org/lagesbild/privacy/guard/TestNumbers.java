package org.lagesbild.privacy.guard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Numbers that are valid by their rules, made from a generator's seed and of nobody in particular. */
final class TestNumbers {

    private final RandomGenerator random;

    TestNumbers(RandomGenerator random) {
        this.random = random;
    }

    /** Twelve digits. */
    String personnummer() {
        return withCheck(date());
    }

    /** Twelve digits; the day plus sixty. */
    String samordningsnummer() {
        String date = date();
        int day = Integer.parseInt(date.substring(6)) + 60;
        return withCheck(date.substring(0, 6) + day);
    }

    /** Sixteen digits. */
    String card() {
        String body = "45".charAt(random.nextInt(2)) + digits(14);
        return body + checkDigit(body);
    }

    /** Ten digits. */
    String organisation() {
        String body = "55" + (2 + random.nextInt(8)) + digits(6);
        return body + checkDigit(body);
    }

    /** Eight digits: a day from 1900 to 2024. */
    String date() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000)).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int at = 0; at < count; at++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String withCheck(String date) {
        String body = date.substring(2) + digits(3);
        return date.substring(0, 2) + body + checkDigit(body);
    }

    /** Luhn, counted from the left as the tax agency describes it. */
    static int checkDigit(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int twice = at % 2 == 0 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return (10 - sum % 10) % 10;
    }
}
