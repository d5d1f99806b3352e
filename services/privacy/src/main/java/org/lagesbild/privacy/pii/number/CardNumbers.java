package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/** Payment cards: 13 to 19 digits that an issuer could have begun, and Luhn. */
final class CardNumbers {

    private CardNumbers() {}

    static void detect(Span span, Set<Kind> found) {
        if (isIssued(span.digits()) && span.isJoinedBy(" -./_") && Checks.luhn(span.digits()) && span.isFree()) {
            found.add(Kind.CARD);
        }
    }

    private static boolean isIssued(String digits) {
        char first = digits.charAt(0);
        return switch (digits.length()) {
            case 13 -> first == '4';
            case 14 -> first == '3' && "0689".indexOf(digits.charAt(1)) >= 0;
            case 15 -> first == '3' && "47".indexOf(digits.charAt(1)) >= 0;
            case 16 -> first >= '2' && first <= '6';
            case 17, 18, 19 -> first >= '4' && first <= '6';
            default -> false;
        };
    }
}
