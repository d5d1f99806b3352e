package org.lagesbild.alerts.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a language writes them. The symbols are stated here, since those of the JDK change with its version and an
 * alert must not.
 */
record Numbers(char grouping, char decimal) {

    static final Numbers SV = new Numbers('\u00a0', ',');
    static final Numbers EN = new Numbers(',', '.');

    private static final double MILLION = 1_000_000;
    private static final int EXACT = 20;

    String whole(long number) {
        return format("#,##0").format(number);
    }

    /** One decimal below ten, none above: no more than a count of incidents can bear. */
    String about(double number) {
        return format(number < 10 ? "#,##0.#" : "#,##0").format(number);
    }

    String ratio(double number) {
        return format("#,##0.0").format(number);
    }

    /** N of "about 1 in N", to two digits; of what is rarer than one in a million, a million. */
    String oneIn(double probability) {
        double times = Math.min(MILLION, 1 / probability);
        if (times < EXACT) {
            return whole(Math.round(times));
        }
        double step = Math.pow(10, Math.floor(Math.log10(times)) - 1);
        return whole(Math.round(Math.round(times / step) * step));
    }

    static boolean rarerThanAMillion(double probability) {
        return probability * MILLION < 1;
    }

    private DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat(pattern, symbols);
    }
}
