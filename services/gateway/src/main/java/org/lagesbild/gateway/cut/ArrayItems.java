package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a JSON array into its items by its brackets and strings alone. Where those do not add up, it looks for the place
 * at which the next object can begin and goes on from there, so that one broken item does not take its neighbours along.
 */
final class ArrayItems implements Items {

    private static final byte[] OPENING = {'{'};
    private static final byte[] BRACKET = {']'};
    private static final int FIRST_PRINTABLE = 0x20;
    private static final Optional<Item> GO_ON = Optional.empty();

    /** How far the array has come: CLOSED by its bracket, CUT without it, OVER when that has been told too. */
    private enum State {
        OPEN,
        CLOSED,
        CUT,
        OVER
    }

    private final Source source;
    private final ItemBuffer item;
    private final Nesting nesting = new Nesting();
    private State state = State.OPEN;
    private boolean afterComma;

    /** Expects the source right behind the array's opening bracket. */
    ArrayItems(Source source, int maxItemBytes) {
        this.source = source;
        this.item = new ItemBuffer(maxItemBytes);
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public Optional<Item> next() throws IOException {
        item.clear();
        nesting.clear();
        Optional<Item> cut = GO_ON;
        while (cut.isEmpty() && state == State.OPEN) {
            cut = step(source.read());
        }
        return cut.isPresent() ? cut : rest();
    }

    /** What follows the array: nothing, or one broken item that stands for all that should not be there or is missing. */
    private Optional<Item> rest() throws IOException {
        boolean sound = state == State.OVER || (state == State.CLOSED && source.significant() == Source.END);
        state = State.OVER;
        return sound ? Optional.empty() : Optional.of(Item.broken());
    }

    /** Takes one byte outside of strings; what it returns ends the item. */
    private Optional<Item> step(int c) throws IOException {
        return switch (c) {
            case Source.END -> end();
            case '"' -> string();
            case '{' -> opening();
            case ',' -> nesting.empty() ? separated() : kept(c);
            case ']' -> bracket();
            case '[' -> {
                nesting.enter('[');
                yield kept(c);
            }
            case '}' -> {
                nesting.leaveObject();
                yield kept(c);
            }
            default -> kept(c);
        };
    }

    private Optional<Item> kept(int c) {
        item.add(c);
        if (!Source.blank(c)) {
            nesting.saw(c);
        }
        return GO_ON;
    }

    private Optional<Item> opening() {
        if (nesting.nextItemBegins()) {
            source.unread(OPENING, 0, OPENING.length);
            afterComma = false;
            return Optional.of(nesting.empty() ? whole() : item.asBroken());
        }
        nesting.enter('{');
        return kept('{');
    }

    /** In an item that is no object, a name after the comma belongs to it: its opening bracket must be missing. */
    private Optional<Item> separated() throws IOException {
        if (!nesting.objectEnded() && source.significant() == '"') {
            return kept(',');
        }
        afterComma = true;
        return Optional.of(nesting.untouched() ? Item.broken() : whole());
    }

    private Optional<Item> bracket() throws IOException {
        if (nesting.inArray()) {
            nesting.leaveArray();
            return kept(']');
        }
        if (source.significant() != Source.END) {
            return stray();
        }
        state = State.CLOSED;
        if (nesting.untouched()) {
            return afterComma ? Optional.of(Item.broken()) : GO_ON;
        }
        return Optional.of(nesting.empty() ? whole() : item.asBroken());
    }

    /** A bracket that closes nothing, with more to come: it spoils what comes, and not the object before it. */
    private Optional<Item> stray() {
        if (nesting.empty() && nesting.objectEnded()) {
            source.unread(BRACKET, 0, BRACKET.length);
            return Optional.of(whole());
        }
        return kept(']');
    }

    private Optional<Item> end() {
        boolean complete = nesting.empty() && nesting.objectEnded();
        state = complete ? State.CUT : State.OVER;
        return Optional.of(complete ? whole() : item.asBroken());
    }

    /** Takes a string to its end, or to the place in it where the next item must have begun. */
    private Optional<Item> string() throws IOException {
        item.add('"');
        int start = item.length();
        int c = source.read();
        while (c != '"' && c >= FIRST_PRINTABLE) {
            item.add(c);
            if (c == '\\') {
                item.add(source.read());
            }
            c = source.read();
        }
        if (c == '"') {
            item.add(c);
        }
        nesting.saw('"');
        return c == '"' && properlyFollowed() ? GO_ON : lost(start, c == Source.END);
    }

    /** After a string of JSON comes one of these; after anything else, what seemed to be its end was a beginning. */
    private boolean properlyFollowed() throws IOException {
        int next = source.significant();
        return next == ':' || next == ',' || next == '}' || next == ']';
    }

    private Optional<Item> lost(int start, boolean ended) {
        int next = item.overflown() ? -1 : item.boundary(start);
        if (next >= 0) {
            item.giveBack(next, source);
            return Optional.of(item.asBroken());
        }
        if (ended) {
            state = State.OVER;
            return Optional.of(item.asBroken());
        }
        return GO_ON;
    }

    private Item whole() {
        return item.asJson();
    }
}
