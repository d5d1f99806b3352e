package org.lagesbild.privacy.pii.number;

import java.util.Locale;
import java.util.Set;
import org.lagesbild.privacy.pii.Boundary;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.Letters;
import org.lagesbild.privacy.pii.View;

/** A birth date and four signs with a letter among them: interim numbers, and reserve numbers of care givers. */
public final class LetteredNumbers implements Detector {

    private static final String INTERIM = "TRSUWXJKLMNP";
    private static final String WEST = "KMX";
    private static final String NOT_IN_NATIONAL = "IOQVW";
    private static final int TAIL = 4;

    @Override
    public void detect(View view, Set<Kind> found) {
        if (view.digits() < 6) {
            return;
        }
        for (int run = 0; run < view.runs().size(); run++) {
            int start = view.runs().start(run);
            if (Boundary.isOpen(view, start, view.length())
                    && !Boundary.isInUuid(view, start, view.runs().end(run))) {
                read(view, start, 8, found);
                read(view, start, 6, found);
            }
        }
    }

    private static void read(View view, int start, int length, Set<Kind> found) {
        StringBuilder date = new StringBuilder(length);
        int at = start;
        while (at < view.length() && date.length() < length) {
            char c = view.at(at++);
            if (Letters.isDigit(c)) {
                date.append(c);
            } else if (c != '-' || date.length() != length - 4 && date.length() != length - 2) {
                return;
            }
        }
        int tail = at < view.length() && "-+ ".indexOf(view.at(at)) >= 0 ? at + 1 : at;
        boolean ends = tail + TAIL == view.length()
                || tail + TAIL < view.length() && !Letters.isWordPart(view.at(tail + TAIL));
        if (date.length() == length && ends) {
            boolean blank = tail > at && view.at(at) == ' ';
            String four = view.text().subSequence(tail, tail + TAIL).toString();
            classify(date.toString(), four, blank, found);
        }
    }

    private static void classify(String date, String tail, boolean blank, Set<Kind> found) {
        boolean whole = date.length() == 8;
        int century = whole ? Checks.number(date, 0, 2) : 20;
        boolean day = Checks.isDay(
                Checks.number(date, 0, date.length() - 4),
                Checks.number(date, date.length() - 4, date.length() - 2),
                Checks.number(date, date.length() - 2, date.length()));
        boolean known = day && century >= 18 && century <= 20;
        String upper = tail.toUpperCase(Locale.ROOT);
        if (known && isInterim(upper)) {
            found.add(Kind.INTERIMSNUMMER);
        }
        boolean regional = known && whole && (isWest(upper) || !blank && isMixed(tail));
        boolean national = whole && (century >= 22 || century == 0) && isNational(upper) && isDate(date.substring(2));
        if (regional || national) {
            found.add(Kind.RESERVNUMMER);
        }
    }

    private static boolean isInterim(String tail) {
        return INTERIM.indexOf(tail.charAt(0)) >= 0 && digits(tail, 1) || tail.startsWith("TF") && digits(tail, 2);
    }

    private static boolean isWest(String tail) {
        return WEST.indexOf(tail.charAt(0)) >= 0 && digits(tail, 1);
    }

    /** Capitals and digits, some of each. */
    private static boolean isMixed(String tail) {
        boolean each = tail.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
        return each && tail.chars().anyMatch(Character::isDigit) && tail.chars().anyMatch(Character::isLetter);
    }

    private static boolean isNational(String tail) {
        return digits(tail, 2)
                && tail.chars().limit(2).allMatch(c -> c >= 'A' && c <= 'Z' && NOT_IN_NATIONAL.indexOf(c) < 0);
    }

    private static boolean isDate(String six) {
        return Checks.isDay(Checks.number(six, 0, 2), Checks.number(six, 2, 4), Checks.number(six, 4, 6));
    }

    private static boolean digits(String text, int from) {
        return text.chars().skip(from).allMatch(Character::isDigit);
    }
}
