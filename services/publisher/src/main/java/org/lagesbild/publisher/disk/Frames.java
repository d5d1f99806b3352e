package org.lagesbild.publisher.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Records in a file: four bytes of length, four of CRC-32C over length and content, the content. */
final class Frames {

    static final int HEADER = 8;
    static final int LONGEST = 1 << 20;

    private Frames() {}

    static ByteBuffer frame(byte[] content) {
        if (content.length == 0 || content.length > LONGEST) {
            throw new IllegalArgumentException("a record has 1 to " + LONGEST + " bytes");
        }
        return ByteBuffer.allocate(HEADER + content.length)
                .putInt(content.length)
                .putInt(sum(content))
                .put(content)
                .flip();
    }

    /** What can be read from the beginning, and where that ends. */
    static Read read(ByteBuffer file) {
        List<byte[]> contents = new ArrayList<>();
        int at = 0;
        for (byte[] content = at(file, at); content.length > 0; content = at(file, at)) {
            contents.add(content);
            at += HEADER + content.length;
        }
        return new Read(contents, at);
    }

    /** Whether a whole record stands anywhere after this place. */
    static boolean anyAfter(ByteBuffer file, int place) {
        for (int at = place + 1; at + HEADER < file.limit(); at++) {
            if (at(file, at).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The content of the record here; nothing where there is none that is whole. */
    private static byte[] at(ByteBuffer file, int at) {
        int room = file.limit() - at - HEADER;
        int length = room > 0 ? file.getInt(at) : 0;
        if (length <= 0 || length > Math.min(room, LONGEST)) {
            return new byte[0];
        }
        byte[] content = new byte[length];
        file.get(at + HEADER, content);
        return sum(content) == file.getInt(at + Integer.BYTES) ? content : new byte[0];
    }

    private static int sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        sum.update(content);
        return (int) sum.getValue();
    }

    /** The contents of the records, and how many bytes they take. */
    record Read(List<byte[]> contents, int end) {}
}
