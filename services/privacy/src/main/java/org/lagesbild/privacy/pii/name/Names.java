package org.lagesbild.privacy.pii.name;

import java.util.List;
import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.View;

/**
 * Names of people in three layers: a word that says that a name follows, common first names, and endings of surnames.
 * No layer finds them all; that is why no field for them exists.
 */
public final class Names implements Detector {

    private static final Set<String> CUES = Set.copyOf(List.of(
            ("misstänkt misstänkte misstänkta målsägande målsäganden vittne vittnet heter hette kallas kallad namn namnet"
                            + " förnamn efternamn mamma mamman pappa pappan mor modern far fadern son sonen dotter dottern bror"
                            + " brodern syster systern make maken maka makan hustru hustrun sambo sambon flickvän flickvännen"
                            + " pojkvän pojkvännen mormor morfar farmor farfar granne grannen hyresgäst hyresgästen elev eleven"
                            + " lärare läraren rektor läkare doktor dr herr fru fröken mr mrs ms offer offret gärningsman"
                            + " gärningsmannen anmälare anmälaren uppringare åklagare handläggare socialsekreterare förare"
                            + " föraren kontaktperson vårdnadshavare familjen brukare brukaren patient patienten kund kunden"
                            + " personen tilltalad tilltalade åtalad åtalade dömd dömde anhållen häktad signatur mvh hälsningar"
                            + " vh hovmästare inspektör kommissarie polisassistent hembesök")
                    .split(" ")));

    /** What may follow such a word with a capital and is no name. */
    private static final Set<String> NOT_AFTER_CUES = Set.copyOf(List.of(
            ("brand stöld rån mord inbrott misshandel bedrägeri polisen polis räddningstjänsten sos stockholm göteborg malmö"
                            + " kommun kommunen region regionen skolan jag vi han hon den det en ett ej inte är var och okänd"
                            + " anonym ingen saknas null none string text")
                    .split(" ")));

    /** Behind a first name these make it a building or a place. */
    private static final List<String> PLACES = List.of(
            "kyrk",
            "församling",
            "skol",
            "sjukhus",
            "torg",
            "gat",
            "väg",
            "plan",
            "park",
            "hamn",
            "kapell",
            "krog",
            "kvarn",
            "berg",
            "lund",
            "dal",
            "socken",
            "hem",
            "gård",
            "område",
            "centrum");

    private static final Set<String> DIRECTIONS = Set.copyOf(List.of(
            ("norra södra östra västra stora lilla gamla nya övre nedre inre yttre centrala sankt sankta s:t st mellersta"
                            + " kommun region län polisen i på vid från till och")
                    .split(" ")));

    @Override
    public void detect(View view, Set<Kind> found) {
        List<Word> words = Word.of(view);
        boolean small = !view.hasCapitals();
        for (int at = 0; at < words.size(); at++) {
            if (begins(words, at, small)) {
                found.add(Kind.NAME);
                return;
            }
        }
    }

    private static boolean begins(List<Word> words, int at, boolean small) {
        Word word = words.get(at);
        if (Gazetteer.isPatronymic(word.lower())) {
            return true;
        }
        Word next = at + 1 < words.size() && word.joins() ? words.get(at + 1) : null;
        if (next == null) {
            return !small && isFirstName(word) && !(at + 1 < words.size() && isPlace(words.get(at + 1)));
        }
        return isCued(words, at)
                || isFirstName(word) && !isPlace(next)
                || isWithSurname(word, next)
                || isReversed(word, next);
    }

    private static boolean isFirstName(Word word) {
        return word.isProper() && Gazetteer.isFirstName(word.lower());
    }

    private static boolean isPlace(Word next) {
        return PLACES.stream().anyMatch(next.lower()::startsWith);
    }

    /** A word that announces a name, and one written like a name, or a known one. */
    private static boolean isCued(List<Word> words, int at) {
        Word cue = words.get(at);
        Word name = words.get(at + 1);
        if (!CUES.contains(cue.lower()) || NOT_AFTER_CUES.contains(name.lower()) || hasAny(cue.gap(), "-,")) {
            return false;
        }
        return name.isProper()
                || Gazetteer.isFirstName(name.lower())
                || name.isInitial() && cue.gap().equals(" ");
    }

    /** First name or initials, then a surname or an initial. */
    private static boolean isWithSurname(Word first, Word next) {
        boolean same = first.capital() == next.capital();
        if (Gazetteer.mayBeFirstName(first.lower()) && same && !first.isInitial()) {
            return Gazetteer.isSurname(next.lower())
                    || first.isProper() && next.isInitial() && next.gap().startsWith(".");
        }
        boolean proper = first.isProper() || first.isInitial();
        return proper
                && next.isProper()
                && !DIRECTIONS.contains(first.lower())
                && Gazetteer.isSurname(next.lower())
                && !hasAny(first.gap(), ",-");
    }

    private static boolean hasAny(String gap, String signs) {
        return gap.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }

    /** {@code Lindqvist, Anna}. */
    private static boolean isReversed(Word surname, Word first) {
        return surname.gap().startsWith(",")
                && Gazetteer.isSurname(surname.lower())
                && Gazetteer.mayBeFirstName(first.lower());
    }
}
