package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.phrase.Rule.Found;

/** What an authority's register calls a case, a vehicle or a document. */
final class RegisterRules {

    private static final String NUMBER = "[ .:=#-]{0,3}(?:nr|nummer)?[ .:=#-]{0,3}";
    private static final String TOKEN = "([\\p{L}\\d][\\p{L}\\d./:_-]{2,30})";

    /** What looks like a plate and is not: currencies, laws, numbers of help, standards, and words in capitals. */
    private static final Set<String> NO_PLATE = Set.copyOf(List.of(
            ("sos sek eur usd nok dkk gbp sfs iso ral dhl din rfc api lgh tel sms mms gps utc gmt ssk lss lvu lvm lpt sol"
                            + " osl brb sou nja hfd scb msb pbl fpl tbl kap prop dnr ref kod rum rad hus box lag str"
                            + " och med som var den det ett tre fem sex ska har kan men att per tom dom han hon nya man"
                            + " hela hem mot ner upp kor mål"
                            + " buss tag ben ute bak runt cal nkr tkr kwh mhz khz dag dar ldr mer ces abs ssb ups tnt btc eth")
                    .split(" ")));

    private static final Set<String> NO_CASE = Set.of(
            "SFS", "SOU", "DS", "NJA", "RÅ", "HFD", "PROP", "DIR", "BET", "SKR", "SOSFS", "HSLF", "HT", "VT", "EU",
            "EG");

    private static final String CASE_WORDS =
            "(?:dnr|diarie\\p{L}{0,8}|ärende\\p{L}{0,8}|målnr|målnummer|mål|anmälningsn\\p{L}{1,8}|dossier\\p{L}{0,8}"
                    + "|aktnr|aktnummer|akt|journaln\\p{L}{1,8}|händelsen\\p{L}{1,8}|beteckningsn\\p{L}{1,8}|case)";

    private RegisterRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.cased(Kind.PLATE, "([A-HJ-PR-UW-Z]{3})[ -]?\\d{2}[0-9A-HJ-NPR-UW-Z]")
                        .digits(2)
                        .where(RegisterRules::isPlate),
                Rule.of(
                                Kind.PLATE,
                                "(?:reg|regnr|registrering\\p{L}{0,12}|\\p{L}{0,8}bil|bilen|fordon\\p{L}{0,4}|\\p{L}{0,10}skylt\\p{L}{0,4})"
                                        + "[ .:=-]{0,3}(?:nr|nummer|med|reg)?[ .:=-]{0,3}"
                                        + "([a-hj-pr-uw-z]{3})[ -]?\\d{2}[0-9a-hj-npr-uw-z]")
                        .digits(2)
                        .cues("reg", "bil", "fordon", "skylt")
                        .where(RegisterRules::isPlate),
                Rule.of(Kind.CASE_NUMBER, "(?:\\d{4}[ -]{0,3}K[ -]?\\d{2,7}|K[ -]?\\d{3,7})[ /-]\\d{2}")
                        .digits(5)
                        .cues("k")
                        .signs(" /-"),
                Rule.of(Kind.CASE_NUMBER, "[A-Z]\\d{1,3}[. ]?\\d{3}/(?:19|20)\\d{2}")
                        .digits(8)
                        .signs("/"),
                Rule.of(Kind.CASE_NUMBER, "(?:AM|EB|RÅ|ÅM)[ -]{1,3}\\d{3,7}[ -]\\d{2}")
                        .digits(5)
                        .cues("am", "eb", "rå", "åm"),
                Rule.cased(Kind.CASE_NUMBER, "[BTKÄFMPÖ] ?\\d{1,6} ?- ?\\d{2}")
                        .digits(3)
                        .signs("-"),
                Rule.cased(Kind.CASE_NUMBER, "([A-ZÅÄÖ]{2,6})[ /-](?:19|20)\\d{2} ?[/:-] ?\\d{3,}")
                        .digits(7)
                        .signs("/:-")
                        .where(found -> !NO_CASE.contains(found.group(1))),
                Rule.of(Kind.CASE_NUMBER, CASE_WORDS + NUMBER + TOKEN)
                        .digits(3)
                        .cues(
                                "dnr",
                                "diarie",
                                "ärende",
                                "mål",
                                "anmälningsn",
                                "dossier",
                                "akt",
                                "journaln",
                                "händelsen",
                                "beteckningsn",
                                "case")
                        .where(RegisterRules::isReference),
                Rule.of(
                                Kind.ID_DOCUMENT,
                                "(?:passport|pass|id-?kort|id-?handling|legitimation|körkort|uppehållstillstånd|lma)"
                                        + "(?:-?kort)?(?:ets|s)?\\p{L}{0,8}" + NUMBER
                                        + "([A-Z]{0,3}[ -]?\\d[\\d -]{4,16})")
                        .digits(5)
                        .cues("pass", "id", "legitimation", "körkort", "uppehåll", "lma")
                        .where(found -> found.digitsIn(1) >= 5));
    }

    private static boolean isPlate(Found found) {
        return !NO_PLATE.contains(found.group(1).toLowerCase(Locale.ROOT));
    }

    /** Not a year, a score or a count. */
    private static boolean isReference(Found found) {
        String token = found.group(1);
        boolean year = token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
        return found.digitsIn(1) >= 3 && !year;
    }
}
