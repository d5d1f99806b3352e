package org.lagesbild.privacy.noise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key and its week as text, for the file that an instance keeps: four lines, the last a checksum, so that a torn or
 * edited file is refused instead of being used. Messages never repeat the content.
 *
 * @param week counted from the week of 1970-01-01
 */
public record KeyText(int week, NoiseKey key) {

    private static final String FORMAT = "lagesbild-noise-key 1";
    private static final Pattern SHAPE =
            Pattern.compile(FORMAT + "\nweek (\\d{1,5})\nkey ([0-9a-f]{64})\ncheck ([0-9a-f]{16})\n");
    private static final int CHECKED = 16;

    /** The file's content. */
    public String write() {
        String body = FORMAT + "\nweek " + week + "\nkey " + HexFormat.of().formatHex(key.bytes()) + "\n";
        return body + "check " + check(body) + "\n";
    }

    /** The inverse; throws {@link IllegalArgumentException} where the text is not what {@link #write} wrote. */
    public static KeyText read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !parts.group(3).equals(check(text.substring(0, text.lastIndexOf("check "))))) {
            throw new IllegalArgumentException("not a noise key file, or a damaged one");
        }
        NoiseKey key = NoiseKey.of(HexFormat.of().parseHex(parts.group(2)));
        return new KeyText(Integer.parseInt(parts.group(1)), key);
    }

    private static String check(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHECKED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeyText[week " + week + "]";
    }
}
