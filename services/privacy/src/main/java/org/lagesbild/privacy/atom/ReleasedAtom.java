package org.lagesbild.privacy.atom;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A count with its noise: final, and all that anything released is made of. Where the week's key was lost before the
 * atom closed, it is missing, and stays so.
 *
 * @param value true count plus noise, unclamped; 0 where missing
 */
public record ReleasedAtom(AtomId id, boolean missing, int value) {

    private static final int MOST = 999_999;
    private static final Pattern WIDTH = Pattern.compile("[+-]\\d{6}");

    public ReleasedAtom {
        value = Math.max(-MOST, Math.min(MOST, value));
    }

    /** The value in seven characters whatever it is: a varint's length would tell how large it is. */
    public String fixedWidth() {
        return String.format(Locale.ROOT, "%+07d", value);
    }

    /** The inverse of {@link #fixedWidth}; throws {@link IllegalArgumentException} for any other text. */
    public static int valueOf(String fixedWidth) {
        if (!WIDTH.matcher(fixedWidth).matches()) {
            throw new IllegalArgumentException("not a count of fixed width");
        }
        return Integer.parseInt(fixedWidth);
    }
}
