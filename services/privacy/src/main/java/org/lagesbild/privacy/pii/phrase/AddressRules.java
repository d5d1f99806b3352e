package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Lookback;
import org.lagesbild.privacy.pii.phrase.Rule.Found;

/** Where someone lives, finer than any area that may be reported. */
final class AddressRules {

    private static final Set<String> NO_PLACE = Set.copyOf(List.of(
            ("måndag tisdag onsdag torsdag fredag lördag söndag larm kl klockan tid sfs prop lag förordning kap kapitel vers"
                            + " resultat match mål ställning skala förhållande odds bet rskr dir sou ds sosfs nja skr cirka"
                            + " ca från till mellan efter före artikel tabell figur bild sida del nr pos rad version januari"
                            + " februari mars april maj juni juli augusti september oktober november december matteus markus"
                            + " lukas johannes psaltaren mosebok igår idag brand olycka")
                    .split(" ")));

    private AddressRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.of(Kind.STREET_ADDRESS, "box(?: ?nr)? ?\\d{1,5}").digits(1).cues("box"),
                Rule.of(
                                Kind.APARTMENT,
                                "(?:lgh|lght|lägenhet|apt|apartment)(?:s?nr|s?nummer)?[ .:-]{0,2}(?:nr|nummer)?[ .:-]{0,2}\\d{1,4}")
                        .digits(1)
                        .cues("lgh", "lägenhet", "apt", "apartment")
                        .where(found -> !found.isFollowedBy(" r")),
                Rule.of(Kind.APARTMENT, "(?:\\p{L}{0,6}uppgång|trapphus) (?-i:[A-Z])|uppgång \\p{L}[ ,]{1,2}vån")
                        .cues("uppgång", "trapphus"),
                Rule.of(
                                Kind.APARTMENT,
                                "(?:vån|våning)\\.? ?\\d{1,2}[ ,]{1,2}(?:dörr|lgh|tv|th|lägenhet|till (?:vänster|höger))")
                        .digits(1)
                        .cues("vån"),
                Rule.of(Kind.APARTMENT, "\\d{1,2} ?tr(?:appor)?(?:[ ,.]{1,2}(?:ög|tv|th|nb|upp|ner|höger|vänster))?")
                        .digits(1)
                        .cues("tr"),
                Rule.cased(Kind.POSTCODE, "(?:SE?[ -]?)?[1-9]\\d{2} ?\\d{2},? \\p{Lu}\\p{L}{2,}")
                        .digits(5)
                        .signs(" "),
                Rule.of(Kind.POSTCODE, "post(?:nr|nummer|kod|adress)[ .:=]{0,3}[1-9]\\d{2} ?\\d{2}")
                        .digits(5)
                        .cues("post"),
                Rule.of(Kind.PROPERTY, "(\\d{1,5}):(\\d{1,4})")
                        .digits(2)
                        .signs(":")
                        .where(AddressRules::isUnit),
                Rule.cased(Kind.PROPERTY, "\\p{Lu}\\p{Ll}{2,30} (?:S|GA|FS|SA):\\d{1,4}")
                        .digits(1)
                        .signs(":"),
                Rule.of(Kind.PROPERTY, "(?:kv\\.?|kvarteret) ?\\p{L}{3,30}(?: \\p{L}{3,30})? \\d{1,3}")
                        .digits(1)
                        .cues("kv"),
                Rule.of(
                                Kind.PROPERTY,
                                "fastighet\\p{L}{0,12}[ .:=]{1,3}\\p{L}{3,30}(?: \\p{L}{3,30})? \\d{1,3}[:>]\\d{1,4}")
                        .digits(2)
                        .cues("fastighet"));
    }

    /** Block and unit behind a place's name; what may be a clock time needs the name of two words. */
    private static boolean isUnit(Found found) {
        int place = found.start();
        boolean chained = place > 0 && ":./-".indexOf(found.view().at(place - 1)) >= 0;
        boolean goesOn = found.isFollowedBy(":") || found.group(1).length() == 4;
        Lookback name = Lookback.from(found.view(), place);
        if (chained || goesOn || !isPlace(name, found)) {
            return false;
        }
        boolean clock = found.group(1).length() == 2 && found.group(2).length() == 2;
        return !clock || isPlace(name.before(found.view()), found);
    }

    private static boolean isPlace(Lookback word, Found found) {
        return word.isCapitalised() && word.text().length() > 2 && !NO_PLACE.contains(word.lower(found.view()));
    }
}
