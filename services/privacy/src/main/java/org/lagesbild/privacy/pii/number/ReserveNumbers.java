package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Boundary;
import org.lagesbild.privacy.pii.Kind;

/** Reserve numbers of digits alone, which care givers give to whoever has no personnummer they know. */
final class ReserveNumbers {

    private static final int SIZE = 12;
    private static final String STOCKHOLM = "99";

    private ReserveNumbers() {}

    static void detect(Span span, Set<Kind> found) {
        if (span.size() == SIZE
                && (isStockholm(span.digits()) || isLocal(span.digits()))
                && span.isJoinedBy(" -")
                && span.isFree()
                && !Boundary.isChained(span.view(), span.start(), span.end())) {
            found.add(Kind.RESERVNUMMER);
        }
    }

    /** 99, the year of birth, a running number and a check digit over the last eight. */
    private static boolean isStockholm(String digits) {
        return digits.startsWith(STOCKHOLM)
                && isCentury(Checks.number(digits, 2, 4))
                && Checks.luhn(digits.substring(4));
    }

    /** Year, month, and where the day would be 32 to 59. */
    private static boolean isLocal(String digits) {
        int month = Checks.number(digits, 4, 6);
        int day = Checks.number(digits, 6, 8);
        return isCentury(Checks.number(digits, 0, 2)) && month >= 1 && month <= 12 && day >= 32 && day <= 59;
    }

    private static boolean isCentury(int century) {
        return century >= 18 && century <= 20;
    }
}
