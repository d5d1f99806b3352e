package org.lagesbild.privacy.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts in bytes that are not known to be any: runs of UTF-8 between what can be no text. Avro puts a length before
 * each string, and a length can look like a letter or digit that belongs to the text; therefore each run is given without
 * its first, without its last and without both of these characters too.
 */
final class TextRuns {

    private static final int FEWEST = 4;
    private static final int READINGS = 4;
    private static final int WINDOW = 2_048;
    private static final int OVERLAP = 128;
    private static final char NO_TEXT = '\ufffd';

    private TextRuns() {}

    /** At most so many characters in all; what is longer than a window comes in several that overlap. */
    static List<String> of(byte[] bytes, int most) {
        int read = (int) Math.min(bytes.length, (long) most / READINGS);
        String all = new String(bytes, 0, read, StandardCharsets.UTF_8);
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= all.length(); at++) {
            if (at == all.length() || separates(all.charAt(at))) {
                add(all, start, at, runs);
                start = at + 1;
            }
        }
        return runs;
    }

    /** The bytes as one text, where they are nothing else. */
    static Optional<String> whole(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(text -> text.chars().noneMatch(c -> separates((char) c)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean separates(char c) {
        return c == NO_TEXT || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static void add(String all, int start, int end, List<String> runs) {
        if (end - start < FEWEST) {
            return;
        }
        window(all, start, end, runs);
        window(all, start + 1, end, runs);
        window(all, start, end - 1, runs);
        window(all, start + 1, end - 1, runs);
    }

    private static void window(String all, int start, int end, List<String> runs) {
        for (int from = start; from < end; from += WINDOW - OVERLAP) {
            runs.add(all.substring(from, Math.min(end, from + WINDOW)));
        }
    }
}
