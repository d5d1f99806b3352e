package org.lagesbild.publisher.spool;

import java.nio.file.Path;

/**
 * Where reports wait for the gateway, and how much may.
 *
 * @param directory of this spool alone; made where there is none
 * @param mostBytes more than these are refused, so that a gateway that is long away does not fill the disk
 * @param segmentBytes a file that reached this is followed by another, and deleted when all in it is settled
 */
public record SpoolSettings(Path directory, long mostBytes, int segmentBytes) {

    private static final long MOST_BYTES = 256L << 20;
    private static final int SEGMENT_BYTES = 1 << 20;

    public static SpoolSettings in(Path directory) {
        return new SpoolSettings(directory, MOST_BYTES, SEGMENT_BYTES);
    }

    public SpoolSettings atMost(long bytes) {
        return new SpoolSettings(directory, bytes, segmentBytes);
    }
}
