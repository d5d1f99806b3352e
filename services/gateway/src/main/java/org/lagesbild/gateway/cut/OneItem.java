package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.util.Optional;

/** A body that is one item. */
final class OneItem implements Items {

    private final Source source;
    private final ItemBuffer item;
    private boolean taken;

    OneItem(Source source, int maxItemBytes) {
        this.source = source;
        this.item = new ItemBuffer(maxItemBytes);
    }

    @Override
    public boolean indexed() {
        return false;
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (taken || source.significant() == Source.END) {
            return Optional.empty();
        }
        taken = true;
        for (int c = source.read(); c != Source.END; c = source.read()) {
            item.add(c);
        }
        return Optional.of(item.asJson());
    }
}
