package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;

/** Accounts, which are known as such only by the word before them. */
final class MoneyRules {

    private static final String NUMBER = "[ .:=#-]{0,3}(?:nr|nummer)?[ .:=#-]{0,3}";

    private MoneyRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.of(Kind.BANKGIRO, "(?:bg|bankgiro\\p{L}{0,8})" + NUMBER + "\\d{3,4}[ -]{0,3}\\d{4}")
                        .digits(7)
                        .cues("bg", "bankgiro"),
                Rule.of(
                                Kind.PLUSGIRO,
                                "(?:pg|(?:plus|post)giro\\p{L}{0,8})" + NUMBER + "(\\d[\\d ]{0,11}(?: ?- ?\\d|\\d{4}))")
                        .digits(2)
                        .cues("pg", "giro"),
                Rule.of(
                                Kind.BANK_ACCOUNT,
                                "(?:\\p{L}{0,12}konto\\p{L}{0,8}|clearing\\p{L}{0,8}|kto|acct|account)" + NUMBER
                                        + "(\\d[\\d ,./-]{4,30})")
                        .digits(5)
                        .cues("konto", "clearing", "kto", "acc")
                        .where(found -> found.digitsIn(1) >= 5));
    }
}
