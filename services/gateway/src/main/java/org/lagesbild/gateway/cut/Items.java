package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The items of one body, one at a time and in order, reading no further than needed. For one thread. */
public interface Items {

    /** The next item; empty at the end. Throws {@link TooLargeException} where the body has more bytes than it may. */
    Optional<Item> next() throws IOException;

    /** Whether items are found by their index in the body; false where the body is the one item itself. */
    boolean indexed();

    /** One JSON object, or an array of them. */
    static Items json(InputStream body, BodyLimits limits) throws IOException {
        Source source = Source.text(body, limits.bytes());
        if (source.significant() == '[') {
            source.read();
            return new ArrayItems(source, limits.itemBytes());
        }
        return new OneItem(source, limits.itemBytes());
    }

    /** One JSON object per line. */
    static Items lines(InputStream body, BodyLimits limits) throws IOException {
        Source source = Source.text(body, limits.bytes());
        return new LineItems(source, limits.itemBytes());
    }

    /** Rows below a header; throws {@link UnreadableBodyException} where that cannot be read. */
    static CsvItems csv(InputStream body, BodyLimits limits) throws IOException {
        return new CsvItems(Source.text(body, limits.bytes()), limits.itemBytes());
    }
}
