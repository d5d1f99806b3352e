package org.lagesbild.messaging.codec;

import java.io.IOException;
import java.util.List;
import org.apache.avro.io.Encoder;

/** Avro arrays written item by item, in one block: the bytes that Avro's own writers give. */
final class Arrays {

    private Arrays() {}

    /** Writes one item. */
    interface Item<E> {
        void write(E item) throws IOException;
    }

    static <E> void write(List<E> items, Encoder out, Item<E> each) throws IOException {
        out.writeArrayStart();
        out.setItemCount(items.size());
        for (E item : items) {
            out.startItem();
            each.write(item);
        }
        out.writeArrayEnd();
    }
}
