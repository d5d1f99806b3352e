package org.lagesbild.gateway.avro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import org.lagesbild.gateway.avro.ContainerFile.Block;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.cut.UnreadableBodyException;

/**
 * The records of a container file. Where one cannot be read, nobody can tell where the next in its block begins: the rest of
 * the block is broken, and the next block is read again. What cannot be framed is one broken item at the end.
 */
final class FileRecords implements Items {

    /** After so many broken blocks it is no file of records. */
    private static final int MOST_BROKEN = 16;

    private final ContainerFile file;
    private final DecoderFactory decoders = DecoderFactory.get();
    private @Nullable Block block;
    private @Nullable BinaryDecoder records;
    private long left;
    private boolean lost;
    private int broken;
    private boolean over;

    FileRecords(ContainerFile file) {
        this.file = file;
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public Optional<Item> next() {
        try {
            boolean whole = true;
            while (!over && left == 0 && whole) {
                whole = turn();
            }
            if (over || !whole) {
                return whole ? Optional.empty() : Optional.of(Item.broken());
            }
        } catch (IOException e) {
            end();
            return Optional.of(Item.broken());
        }
        left--;
        return Optional.of(lost ? Item.broken() : record());
    }

    /** From one block to the next; false where something is between them that should not be. */
    private boolean turn() throws IOException {
        boolean whole = block == null || left(block);
        if (!whole || broken > MOST_BROKEN || file.atEnd()) {
            end();
            return whole && broken <= MOST_BROKEN;
        }
        block = file.block();
        left = block.count();
        lost = false;
        records = decoders.binaryDecoder(block.content(), records);
        return true;
    }

    private boolean left(Block done) throws IOException {
        return (lost || ended()) && file.leave(done);
    }

    private boolean ended() {
        try {
            return records == null || records.isEnd();
        } catch (IOException e) {
            return false;
        }
    }

    private void end() {
        over = true;
        file.close();
    }

    private Item record() {
        BinaryDecoder in = records;
        if (in == null) {
            throw new IllegalStateException("no block");
        }
        try {
            return new Item.Avro(file.reader().read(in));
        } catch (TooLargeException | UnreadableBodyException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            lost = true;
            broken++;
            return Item.broken();
        }
    }
}
