package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.phrase.Rule.Found;

/** Positions on the earth, in any of the ways in which they are written. */
final class PositionRules {

    private static final String MINUTES = "['′’´`]";

    private PositionRules() {}

    static List<Detector> all() {
        return List.of(
                Rule.of(Kind.COORDINATE, "(\\d{2})[.,]\\d{3,15}[^\\d]{1,14}(\\d{2})[.,]\\d{3,15}")
                        .digits(10)
                        .signs(".,")
                        .where(PositionRules::isInSweden),
                Rule.of(
                                Kind.COORDINATE,
                                "(?:lat|latitude?|lon|lng|long|longitude?|[xy])[\"']? ?[:=] ?[\"']?-?\\d{1,3}[.,]\\d{2,}")
                        .digits(3)
                        .signs(":="),
                Rule.of(Kind.COORDINATE, "(?:latitude?|lat|longitude?|lon|lng)\\.? ?\\d{1,3}[.,]\\d{2,}")
                        .digits(3)
                        .cues("lat", "lon", "lng"),
                Rule.of(Kind.COORDINATE, "\\d{1,3} ?° ?\\d{1,2}(?:[.,]\\d+)?(?: ?" + MINUTES + "| \\d{1,2}|[.,]\\d+)")
                        .cues("°"),
                Rule.of(Kind.COORDINATE, "[NSEWÖV] ?\\d{1,3}(?:[.,]\\d+)? ?° ?\\d|\\d{1,3}[.,]\\d{2,} ?° ?[NSEWÖV]")
                        .cues("°"),
                Rule.of(Kind.COORDINATE, "\\d{1,3} ?grader,? ?\\d{1,2}(?:[.,]\\d+)? ?min\\p{L}{0,5}")
                        .cues("grader"),
                Rule.of(Kind.COORDINATE, "([67]\\d{6})(?:[.,]\\d+)?[^\\d]{1,12}(\\d{6,7})(?:[.,]\\d+)?")
                        .digits(13)
                        .where(found -> isGrid(found.number(1), found.number(2))),
                Rule.of(Kind.COORDINATE, "(\\d{6,7})(?:[.,]\\d+)?[^\\d]{1,12}([67]\\d{6})(?:[.,]\\d+)?")
                        .digits(13)
                        .where(found -> isGrid(found.number(2), found.number(1))),
                Rule.of(Kind.COORDINATE, "(?:sweref|rt ?90)[^\\d]{0,6}(?:99|90)?[^\\d]{0,14}\\d[\\d .,]{5,12}")
                        .digits(6)
                        .cues("sweref", "rt90", "rt 90"),
                Rule.of(Kind.COORDINATE, "//?/ ?\\p{L}{2,30}[.。]\\p{L}{2,30}[.。]\\p{L}{2,30}")
                        .signs("/"),
                Rule.of(Kind.COORDINATE, "(?:w3w|what3words)[ .:=/]{0,4}\\p{L}{2,30}\\.\\p{L}{2,30}\\.\\p{L}{2,30}")
                        .cues("w3w", "what3words"),
                Rule.of(Kind.COORDINATE, "[2-9CFGHJMPQRVWX]{4,8}\\+[2-9CFGHJMPQRVWX]{2,4}")
                        .digits(1)
                        .signs("+")
                        .where(PositionRules::isPlusCode),
                Rule.of(Kind.COORDINATE, "3[2-5] ?[V-X] ?[A-Z]{2} ?\\d{3,5} ?\\d{3,5}")
                        .digits(8));
    }

    private static boolean isInSweden(Found found) {
        int first = found.number(1);
        int second = found.number(2);
        return isNorth(first) && isEast(second) || isNorth(second) && isEast(first);
    }

    private static boolean isNorth(int degrees) {
        return degrees >= 55 && degrees <= 69;
    }

    private static boolean isEast(int degrees) {
        return degrees >= 10 && degrees <= 24;
    }

    /** Metres in SWEREF 99 TM or RT 90. */
    private static boolean isGrid(int north, int east) {
        boolean sweref = east >= 200_000 && east <= 950_000;
        boolean rt90 = east >= 1_200_000 && east <= 1_900_000;
        return north >= 6_100_000 && north <= 7_700_000 && (sweref || rt90);
    }

    /** Four, six or eight signs before the plus, with a letter among them: a sum of numbers is none. */
    private static boolean isPlusCode(Found found) {
        String code = found.group(0);
        int plus = code.indexOf('+');
        boolean letter = code.chars().anyMatch(Character::isLetter);
        return letter && found.digitsIn(0) > 0 && plus % 2 == 0;
    }
}
