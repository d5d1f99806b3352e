package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/** Telephone numbers that tell by themselves that they are: with a country's code, or with a trunk zero. */
final class PhoneNumbers {

    private static final String BETWEEN = " -/()";
    private static final String MOBILE = "02369";

    private PhoneNumbers() {}

    static void detect(Span span, Set<Kind> found) {
        if (span.size() >= 8 && span.size() <= 17 && (isForeign(span) || isDomestic(span)) && span.isFree()) {
            found.add(Kind.PHONE);
        }
    }

    private static boolean isForeign(Span span) {
        String digits = span.digits();
        boolean plus = digits.charAt(0) != '0' && digits.length() <= 15 && followsPlus(span);
        boolean zeros = digits.startsWith("00") && digits.charAt(2) != '0' && digits.length() >= 10;
        return (plus || zeros) && span.isJoinedBy(BETWEEN + '.');
    }

    private static boolean followsPlus(Span span) {
        View view = span.view();
        int before = span.start() - 1;
        before -= before > 0 && " (".indexOf(view.at(before)) >= 0 ? 1 : 0;
        return before >= 0 && view.at(before) == '+';
    }

    private static boolean isDomestic(Span span) {
        String digits = span.digits();
        if (digits.charAt(0) != '0' || digits.charAt(1) == '0' || digits.length() > 10) {
            return false;
        }
        boolean mobile = digits.length() == 10 && digits.charAt(1) == '7' && MOBILE.indexOf(digits.charAt(2)) >= 0;
        return span.isOneRun() || mobile || isArea(span) && span.isJoinedBy(BETWEEN);
    }

    /** A number behind an area's code never begins with a zero, and is no part of a longer row of groups. */
    private static boolean isArea(Span span) {
        int length = span.lengthOfFirstRun();
        int start = span.start();
        if (start > 1
                && span.view().at(start - 1) == ' '
                && Letters.isDigit(span.view().at(start - 2))) {
            return false;
        }
        boolean area = length == 2 ? span.digits().startsWith("08") : length == 3 || length == 4;
        return area && span.digits().charAt(length) != '0';
    }
}
