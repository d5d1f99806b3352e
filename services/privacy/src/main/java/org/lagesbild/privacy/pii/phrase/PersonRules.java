package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.phrase.Rule.Found;

/** When someone was born, or how old exactly. */
final class PersonRules {

    private static final int OLDEST = 125;

    private static final String SOMEONE =
            "(?:man|mannen|män|kvinna|kvinnan|pojke|pojken|flicka|flickan|kille|killen|tjej"
                    + "|tjejen|barn|barnet|person|personen|son|sonen|dotter|dottern|elev|eleven|förare|föraren|dam|damen|herre"
                    + "|yngling|patient|patienten|brukare|klient|bror|syster|mamma|pappa|gärningsman|målsägande|misstänkt"
                    + "|misstänkte|misstänkta|offer|offret|male|female|boy|girl)";

    private static final String MONTH = "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}{0,6}";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String DATE =
            "(?:(?:19|20)?\\d{2}[-/. ]?\\d{2}[-/. ]?\\d{2}|\\d{1,2}[/.-]\\d{1,2}[ /.-]{1,2}(?:19|20)?\\d{2}"
                    + "|\\d{1,2}(?::?e)? ?" + MONTH + "(?: ?" + YEAR + "| ?[-'’]?\\d{2})?|" + YEAR + "|[-'’´] ?\\d{2})";

    private static final String WORDS =
            "(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)?(?:ett|en|två|tre|fyra|fem"
                    + "|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio"
                    + "|femtio|sextio|sjuttio|åttio|nittio)";

    private PersonRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.of(
                                Kind.DATE_OF_BIRTH,
                                "(?:(?:född|födda|fött|föddes|födelsedatum|födelsedag|födelsetid|födelseår|fdd|dob|born)[ .:=]{0,3}|f[ .:=]{1,3})"
                                        + "(?:(?:den|år|in|on)[ .:]{1,2})?" + DATE)
                        .digits(2)
                        .cues("f", "dob", "born"),
                Rule.of(Kind.AGE_EXACT, "(\\d{1,3})[ -]{0,3}åring\\p{L}{0,3}")
                        .digits(1)
                        .cues("åring")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, "(\\d{1,3})[ -]{0,3}årig[aet]? (?:\\p{L}{2,15} )?" + SOMEONE)
                        .digits(1)
                        .cues("årig")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, SOMEONE + "[,:]? ?(?:på |om )?\\(?(\\d{1,3}) ?år")
                        .digits(1)
                        .cues("år")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, SOMEONE + ",? ?\\((\\d{1,3})\\)")
                        .digits(1)
                        .signs("(")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, "(\\d{1,3}) ?(?:år gam(?:mal|malt|la)|years? old|y/o)")
                        .digits(1)
                        .cues("gam", "old", "y/o")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, "(?:ålder|åldern|age)(?: är)?[ :=]{1,3}(\\d{1,3})")
                        .digits(1)
                        .cues("ålder", "age")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, "(?:hon|han|hen) (?:är|var|fyller|fyllde) (\\d{1,3})(?: ?år)?")
                        .digits(1)
                        .cues("hon ", "han ", "hen ")
                        .where(PersonRules::isAge),
                Rule.of(Kind.AGE_EXACT, WORDS + "[ -]?åring\\p{L}{0,3}").cues("åring"),
                Rule.of(Kind.AGE_EXACT, WORDS + "[ -]?årig[aet]? (?:\\p{L}{2,15} )?" + SOMEONE)
                        .cues("årig"));
    }

    /** One possible age and not one end of a band. */
    private static boolean isAge(Found found) {
        int from = found.match().start(1);
        int to = found.match().end(1);
        boolean band = from > 1
                && found.view().at(from - 1) == '-'
                && Letters.isDigit(found.view().at(from - 2));
        boolean opens = to + 1 < found.view().length()
                && found.view().at(to) == '-'
                && Letters.isDigit(found.view().at(to + 1));
        return !band && !opens && found.number(1) <= OLDEST;
    }
}
