package org.lagesbild.privacy.atom;

import java.util.regex.Pattern;
import org.lagesbild.privacy.policy.Step;

/**
 * Which count: the policy's version, family, area, category and bucket. Its text is the key of the released atom and all
 * that its noise depends on beside the secret.
 */
public record AtomId(int version, String family, String area, String category, Bucket bucket) {

    private static final String PREFIX = "KV";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int PARTS = 6;

    /** Such as {@code KV1|T|0180|ALL|2025-03-01T00:00Z|PT6H}. */
    public String text() {
        return PREFIX
                + version
                + '|'
                + family
                + '|'
                + area
                + '|'
                + category
                + '|'
                + bucket.label()
                + '|'
                + bucket.step().code();
    }

    /** The inverse; throws {@link IllegalArgumentException} for what is no id of an atom. */
    public static AtomId parse(String text) {
        String[] parts = BAR.split(text, -1);
        if (parts.length != PARTS || !parts[0].startsWith(PREFIX)) {
            throw new IllegalArgumentException("not the id of an atom");
        }
        Bucket bucket = Bucket.parse(Step.parse(parts[5]), parts[4]);
        return new AtomId(Integer.parseInt(parts[0].substring(PREFIX.length())), parts[1], parts[2], parts[3], bucket);
    }
}
