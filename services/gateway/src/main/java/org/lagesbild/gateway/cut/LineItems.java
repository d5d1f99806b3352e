package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.util.Optional;

/** Cuts a body at its line ends; lines of nothing but white space are no items. */
final class LineItems implements Items {

    private final Source source;
    private final ItemBuffer item;

    LineItems(Source source, int maxItemBytes) {
        this.source = source;
        this.item = new ItemBuffer(maxItemBytes);
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (source.significant() == Source.END) {
            return Optional.empty();
        }
        item.clear();
        for (int c = source.read(); c != '\n' && c != Source.END; c = source.read()) {
            item.add(c);
        }
        return Optional.of(item.overflown() ? Item.broken() : new Item(item.copy(), true));
    }
}
