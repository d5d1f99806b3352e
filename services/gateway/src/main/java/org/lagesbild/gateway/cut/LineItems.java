package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.util.Optional;
import org.lagesbild.privacy.guard.ProblemCode;

/** Cuts a body at its line ends; lines of nothing but white space are no items. */
final class LineItems implements Items {

    private final Source source;
    private final ItemBuffer item;
    private int line;

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
        while (source.peek() != Source.END) {
            if (!blankLine()) {
                return Optional.of(
                        item.overflown()
                                ? new Item.Broken(ProblemCode.RECORD_TOO_LONG, line)
                                : new Item.Json(item.copy(), line));
            }
        }
        return Optional.empty();
    }

    /** Takes one line; whether there is nothing on it. */
    private boolean blankLine() throws IOException {
        boolean blank = true;
        line++;
        item.clear();
        for (int c = source.read(); c != '\n' && c != Source.END; c = source.read()) {
            item.add(c);
            blank &= Source.blank(c);
        }
        return blank;
    }
}
