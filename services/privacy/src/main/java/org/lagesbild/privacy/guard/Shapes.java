package org.lagesbild.privacy.guard;

/**
 * The allow-list of shapes, field by field: what does not look like a code or a random id does not pass, whatever it
 * may mean. Written out by hand and not as expressions, since every report passes here twice, and since a loop over a
 * bounded string can not be made slow by its content. An absent value (the empty string) has no shape.
 */
public final class Shapes {

    private static final int UUID_LENGTH = 36;
    private static final int UUID_VERSION_AT = 14;
    private static final int UUID_VARIANT_AT = 19;
    private static final int CATEGORY_MAX = 40;
    private static final int CODE_MAX = 24;
    private static final int PRINCIPAL_MAX = 32;

    private Shapes() {}

    /** A UUID of version 4 in lower case: random, or made to look so under a secret of the partner's. */
    public static boolean eventId(String value) {
        if (value.length() != UUID_LENGTH || value.charAt(UUID_VERSION_AT) != '4') {
            return false;
        }
        if ("89ab".indexOf(value.charAt(UUID_VARIANT_AT)) < 0) {
            return false;
        }
        for (int at = 0; at < UUID_LENGTH; at++) {
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? value.charAt(at) != '-' : !hex(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The same shape as an event's id. */
    public static boolean submissionId(String value) {
        return eventId(value);
    }

    /** {@code [A-Z][A-Z0-9_]{1,39}}. */
    public static boolean category(String value) {
        if (value.length() < 2 || value.length() > CATEGORY_MAX || !upper(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!upper(c) && !digit(c) && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** SCB's code of riket, a county, a municipality, a RegSO or a DeSO. */
    public static boolean area(String value) {
        return switch (value.length()) {
            case 2, 4 -> digits(value, 0);
            case 8 -> value.charAt(4) == 'R' && digits(value.substring(0, 4), 0) && digits(value, 5);
            case 9 -> "ABC".indexOf(value.charAt(4)) >= 0 && digits(value.substring(0, 4), 0) && digits(value, 5);
            default -> false;
        };
    }

    /** {@code [A-Z][A-Z_]{1,23}}: kinds of place and lenses. */
    public static boolean code(String value) {
        if (value.length() < 2 || value.length() > CODE_MAX || !upper(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < value.length(); at++) {
            if (!upper(value.charAt(at)) && value.charAt(at) != '_') {
                return false;
            }
        }
        return true;
    }

    /** {@code [a-z0-9-]{2,32}}. */
    public static boolean principal(String value) {
        if (value.length() < 2 || value.length() > PRINCIPAL_MAX) {
            return false;
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if ((c < 'a' || c > 'z') && !digit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String value, int from) {
        for (int at = from; at < value.length(); at++) {
            if (!digit(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean hex(char c) {
        return digit(c) || (c >= 'a' && c <= 'f');
    }
}
