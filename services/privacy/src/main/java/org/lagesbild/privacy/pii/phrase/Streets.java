package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.DigitRuns;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.Lookback;
import org.lagesbild.privacy.pii.View;

/**
 * A street and a number: looks at the word before each number. A road's number, a plan's and a parking bay's are none,
 * and a bare {@code vägen 3 km} is a distance.
 */
final class Streets implements Detector {

    private static final int LONGEST_NUMBER = 4;

    /** Endings that only streets have. */
    private static final List<String> STREETS = List.of(
            "gatan",
            "gata",
            "vägen",
            "väg",
            "gränden",
            "gränd",
            "stigen",
            "backen",
            "allén",
            "allé",
            "torget",
            "torg",
            "esplanaden",
            "promenaden",
            "slingan",
            "brinken");

    /** Endings that other words have too: streets only with a capital. */
    private static final List<String> PERHAPS = List.of(
            "plan",
            "planen",
            "plats",
            "platsen",
            "stig",
            "backe",
            "kajen",
            "leden",
            "ringen",
            "rundan",
            "stråket",
            "svängen",
            "kroken",
            "trappan",
            "gården",
            "hagen",
            "dalen",
            "liden",
            "höjden",
            "stranden",
            "bron",
            "hamnen",
            "tvären",
            "terrassen",
            "kullen",
            "åsen",
            "udden",
            "vreten",
            "ängen",
            "lunden",
            "berget",
            "parken",
            "alle");

    private static final List<String> NO_STREETS = List.of(
            "riks",
            "läns",
            "motor",
            "cykel",
            "gång",
            "gc",
            "parkering",
            "skol",
            "grus",
            "skogs",
            "huvud",
            "europa",
            "infart",
            "utfart",
            "av",
            "om",
            "bil",
            "buss",
            "järn",
            "luft",
            "sjö",
            "spår",
            "handling",
            "detalj",
            "översikt",
            "åtgärd",
            "fotboll",
            "idrott",
            "lek",
            "vånings",
            "bostads",
            "arbets",
            "mark",
            "läro",
            "budget",
            "program",
            "rast",
            "uppställning",
            "upp",
            "ut",
            "in",
            "fram",
            "livs",
            "lands",
            "byggnad",
            "brott",
            "olycks");

    private static final Set<String> UNITS = Set.of(
            "km",
            "m",
            "meter",
            "mil",
            "filer",
            "personer",
            "bilar",
            "st",
            "min",
            "minuter",
            "timmar",
            "kr",
            "procent",
            "år",
            "gånger",
            "barn");

    @Override
    public void detect(View view, Set<Kind> found) {
        DigitRuns runs = view.runs();
        for (int run = 0; run < runs.size(); run++) {
            if (runs.end(run) - runs.start(run) <= LONGEST_NUMBER && isStreet(view, run)) {
                found.add(Kind.STREET_ADDRESS);
                return;
            }
        }
    }

    private static boolean isStreet(View view, int run) {
        int number = view.runs().start(run);
        Lookback word = Lookback.from(view, number);
        if (word.lower(view).equals("nr")) {
            word = word.before(view);
        }
        if (word.text().length() < 4 || isMeasure(view, view.runs().end(run), word)) {
            return false;
        }
        String lower = word.lower(view);
        if (STREETS.contains(lower) || PERHAPS.contains(lower)) {
            return isNamedApart(word.before(view), view);
        }
        boolean street = STREETS.stream().anyMatch(lower::endsWith)
                || word.isCapitalised() && PERHAPS.stream().anyMatch(lower::endsWith);
        return street && NO_STREETS.stream().noneMatch(lower::startsWith) || isShortened(view, word, number);
    }

    /** {@code Kungs allé 4}: the name is a word of its own. */
    private static boolean isNamedApart(Lookback name, View view) {
        String lower = name.lower(view);
        return name.isCapitalised() && lower.length() > 2 && NO_STREETS.stream().noneMatch(lower::startsWith);
    }

    /** {@code Storg. 12}. */
    private static boolean isShortened(View view, Lookback word, int number) {
        int end = word.start() + word.text().length();
        boolean dot = end < number && view.at(end) == '.';
        return dot
                && word.isCapitalised()
                && word.text().length() > 4
                && (word.text().endsWith("g") || word.text().endsWith("v"));
    }

    private static boolean isMeasure(View view, int end, Lookback word) {
        int from = end < view.length() && view.at(end) == ' ' ? end + 1 : end;
        int to = from;
        while (to < view.length() && to - from < 9 && Letters.isLetter(view.at(to))) {
            to++;
        }
        boolean clock = end + 1 < view.length() && view.at(end) == ':' && Letters.isDigit(view.at(end + 1));
        return clock || !word.isCapitalised() && UNITS.contains(view.lower().substring(from, to));
    }
}
