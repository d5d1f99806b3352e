package org.lagesbild.publisher.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.InstantSource;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.gateway.ItemOutcome;

/**
 * Reports that the gateway or the ledger refused, one line each: when, which event, which revision, the outcome and its
 * codes. Of the report itself nothing stands here, and of an id
 * that is none of ours not even that. After a crash a line may stand twice.
 */
record RejectedFile(Path file, Channels channels, InstantSource clock) {

    void add(Letter letter, ItemOutcome outcome) throws IOException {
        String line = "%s;%s;%d;%s;%s%n"
                .formatted(
                        clock.instant(),
                        Shapes.eventId(letter.eventId()) ? letter.eventId() : "",
                        letter.revision(),
                        outcome.outcome(),
                        String.join(" ", outcome.codes()));
        try (FileChannel channel = channels.open(file)) {
            long end = channel.size();
            try {
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
                for (long at = end; bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }
}
