package org.lagesbild.privacy.guard;

import java.util.List;
import java.util.random.RandomGenerator;

/** Hides a number as people and copying programs do: signs between, other dashes and digits, things that are not seen. */
final class Disguise {

    private static final List<String> SEPARATORS = List.of(
            "-",
            " ",
            ".",
            "/",
            "_",
            "+",
            "\u2010",
            "\u2011",
            "\u2012",
            "\u2013",
            "\u2014",
            "\u2212",
            "\ufe58",
            "\ufe63",
            "\uff0d",
            "\u00a0",
            "\u2009",
            "\u202f",
            "\u3000",
            "\t",
            " - ",
            "- ",
            " \u2013 ",
            "\u2007");
    private static final List<String> UNSEEN =
            List.of("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e");
    private static final int[] ZEROS = {0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce};
    private static final List<String> CARRIERS = List.of(
            "%s", "anm. %s ok", "(%s)", "gäller %s.", "pnr: %s", "a,%s,b", "\"%s\"", "x=%s;", "[%s]", "%s kvinna");

    private final RandomGenerator random;

    Disguise(RandomGenerator random) {
        this.random = random;
    }

    /** Signs between at these places at most, and any of the other disguises. */
    String of(String digits, int... joints) {
        StringBuilder text = new StringBuilder();
        boolean unseen = random.nextInt(4) == 0;
        int zero = random.nextInt(4) == 0 ? ZEROS[random.nextInt(ZEROS.length)] : '0';
        int letters = random.nextInt(4) == 0 && zero == '0' ? 2 : 0;
        for (int at = 0; at < digits.length(); at++) {
            if (isJoint(at, joints) && random.nextInt(4) > 0) {
                text.append(pick(SEPARATORS));
            }
            if (unseen && random.nextInt(3) == 0) {
                text.append(pick(UNSEEN));
            }
            char alike = alike(digits.charAt(at));
            if (letters > 0 && alike != 0) {
                letters--;
                text.append(alike);
            } else {
                text.appendCodePoint(zero + digits.charAt(at) - '0');
            }
        }
        return pick(CARRIERS).formatted(text);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean isJoint(int at, int... joints) {
        for (int joint : joints) {
            if (joint == at) {
                return true;
            }
        }
        return false;
    }

    private char alike(char digit) {
        return switch (digit) {
            case '0' -> "Oo".charAt(random.nextInt(2));
            case '1' -> "Il".charAt(random.nextInt(2));
            case '5' -> 'S';
            case '8' -> 'B';
            default -> 0;
        };
    }
}
