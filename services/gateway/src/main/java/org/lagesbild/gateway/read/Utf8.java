package org.lagesbild.gateway.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells text in UTF-8 from text in another encoding, whose bytes would turn into other letters. */
final class Utf8 {

    private Utf8() {}

    static boolean valid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether JSON of these bytes can only be UTF-16 or UTF-32, which a parser would find out and take. */
    static boolean wide(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    }
}
