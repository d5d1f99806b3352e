package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/** Numbers of organisations: a third digit that no month has, and a check digit. */
final class OrganisationNumbers {

    private static final int SIZE = 10;
    private static final String PREFIX = "16";

    private OrganisationNumbers() {}

    static void detect(Span span, Set<Kind> found) {
        boolean prefixed = span.size() == SIZE + 2 && span.digits().startsWith(PREFIX);
        if (span.size() == SIZE && isNumber(span.digits())
                || prefixed && isNumber(span.digits().substring(2))) {
            int tail = span.size() - 4;
            boolean whole = span.isOneRun() || !span.gapBefore(tail).isEmpty() && span.lengthOfFirstRun() >= tail;
            if ((whole || span.isJoinedBy("-")) && span.isFree()) {
                found.add(Kind.ORGANISATIONSNUMMER);
            }
        } else if (span.size() == SIZE + 2
                && isNumber(span.digits().substring(0, SIZE))
                && NationalNumbers.isVat(span)) {
            found.add(Kind.ORGANISATIONSNUMMER);
        }
    }

    private static boolean isNumber(String digits) {
        return digits.charAt(0) != '0' && digits.charAt(2) >= '2' && Checks.luhn(digits);
    }
}
