package org.lagesbild.alerts.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.alerts.vault.Vault;

/**
 * How far a client has come, as the id of an event: sealed and always of one length, since positions in the log tell how
 * much is said that a reader may not see. It means the same on every node of a deployment.
 *
 * @param live UTC milliseconds: what was appended before is a replay for this client, also after it has come back
 */
record Place(Positions positions, long live) {

    /** @param reader whose id it is; nobody else can use it */
    String seal(Vault vault, String reader, int partitions) {
        ByteBuffer bytes = ByteBuffer.allocate((partitions + 1) * Long.BYTES).putLong(live);
        IntStream.range(0, partitions).forEach(partition -> bytes.putLong(positions.next(partition)));
        return vault.seal(owner(reader), Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Empty where it is none of ours. */
    static Optional<Place> open(Vault vault, String reader, String id) {
        return vault.open(owner(reader), id).map(text -> {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            long live = bytes.getLong();
            List<Long> next = new ArrayList<>();
            while (bytes.hasRemaining()) {
                next.add(bytes.getLong());
            }
            return new Place(new Positions(next), live);
        });
    }

    private static String owner(String reader) {
        return "stream/" + reader;
    }
}
