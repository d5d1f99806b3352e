package org.lagesbild.publisher.follow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.publisher.disk.Channels;

/**
 * What has been seen up to now: the ids of the last full answer in their order, and every notice that may still be
 * corrected. Kept as one file that is replaced as a whole.
 */
record FollowState(List<Long> window, Map<Long, Watched> watched) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Longer than reports are taken in, so that an id that is used again is known as such. */
    private static final Duration KEPT = Duration.ofDays(450);

    FollowState {
        window = List.copyOf(window);
        watched = Map.copyOf(watched);
    }

    static FollowState read(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(file.toFile(), new TypeReference<FollowState>() {})
                : new FollowState(List.of(), Map.of());
    }

    void write(Path file, Instant now) throws IOException {
        long oldest = now.minus(KEPT).getEpochSecond();
        Map<Long, Watched> kept = new TreeMap<>(watched);
        kept.values().removeIf(notice -> notice.published() < oldest);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = Channels.REAL.open(fresh)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(new FollowState(window, kept)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
