package org.lagesbild.privacy.guard;

import java.util.Set;
import org.lagesbild.privacy.pii.Kind;

/**
 * How much text one sender may make the guard read at once. Reading costs about a microsecond per character where much is
 * found, and a body may have millions; what no report needs is not read, and refused as {@link Kind#OVERLONG}. For one
 * thread.
 */
public final class Allowance {

    /** Of everything suspect in one request; a report has fewer than 300 characters in all. */
    public static final int OF_A_REQUEST = 1 << 18;

    /** Of one record in a topic. */
    public static final int OF_A_RECORD = 1 << 15;

    private int left;

    /** @param characters that may be read in all */
    public Allowance(int characters) {
        this.left = characters;
    }

    Set<Kind> kinds(String text) {
        if (text.length() > left) {
            return Set.of(Kind.OVERLONG);
        }
        Set<Kind> kinds = Guard.kinds(text);
        left -= Math.min(text.length(), Guard.LONGEST);
        return kinds;
    }
}
