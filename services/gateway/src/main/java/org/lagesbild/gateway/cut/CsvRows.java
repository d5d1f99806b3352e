package org.lagesbild.gateway.cut;

import java.io.IOException;

/**
 * Cuts a table at the ends of its rows by separators, quotation marks and line ends alone. A line end in quotation marks
 * belongs to its cell; where the marks do not add up, the row was one line, and the next begins after it.
 */
final class CsvRows {

    /** Where in a cell it stands: before it, in one without marks, between marks, behind a mark that may have closed it. */
    private enum State {
        BEFORE,
        PLAIN,
        QUOTED,
        CLOSED,
        ENDED,
        LOST
    }

    private final Source source;
    private final ItemBuffer row;
    private final char separator;
    private int nextLine = 1;

    private int line;
    private int firstEnd;
    private int cells;
    private boolean blank;
    private boolean whole;

    CsvRows(Source source, int maxItemBytes, char separator) {
        this.source = source;
        this.row = new ItemBuffer(maxItemBytes);
        this.separator = separator;
    }

    /** Goes to the next row; false where there is none. */
    boolean next() throws IOException {
        if (source.peek() == Source.END) {
            return false;
        }
        row.clear();
        line = nextLine;
        firstEnd = -1;
        cells = 1;
        blank = true;
        State state = State.BEFORE;
        while (state != State.ENDED && state != State.LOST) {
            state = state == State.QUOTED && row.full() ? State.LOST : step(state, source.read());
        }
        whole = state == State.ENDED;
        if (!whole) {
            loseTheLine();
        }
        return true;
    }

    private State step(State state, int c) {
        if (c == Source.END) {
            return state == State.QUOTED ? State.LOST : State.ENDED;
        }
        row.add(c);
        blank &= c == separator || Source.blank(c);
        if (state == State.QUOTED) {
            return quoted(c);
        }
        if (c == '\n') {
            nextLine++;
            return State.ENDED;
        }
        if (c == separator) {
            cells++;
            return State.BEFORE;
        }
        return unquoted(state, c);
    }

    private State quoted(int c) {
        if (c == '\n') {
            nextLine++;
            firstEnd = firstEnd < 0 ? row.length() : firstEnd;
        }
        return c == '"' ? State.CLOSED : State.QUOTED;
    }

    private static State unquoted(State state, int c) {
        if (state == State.PLAIN || Source.blank(c)) {
            return state;
        }
        if (c == '"') {
            return State.QUOTED;
        }
        return state == State.BEFORE ? State.PLAIN : State.LOST;
    }

    /** Gives back all but the first line. */
    private void loseTheLine() throws IOException {
        if (firstEnd >= 0) {
            row.giveBack(firstEnd, source);
        } else {
            int last = row.last();
            while (last != '\n' && last != Source.END) {
                last = source.read();
            }
        }
        nextLine = line + 1;
    }

    /** Takes the row for its first line alone, where it turned out to make no sense as more. */
    boolean splits(int columns) throws IOException {
        if (firstEnd < 0 || cells == columns) {
            return false;
        }
        loseTheLine();
        return true;
    }

    int line() {
        return line;
    }

    /** Nothing but separators and white space. */
    boolean blank() {
        return blank;
    }

    boolean whole() {
        return whole;
    }

    boolean overlong() {
        return row.overflown();
    }

    byte[] bytes() {
        return row.copy();
    }

    char separator() {
        return separator;
    }
}
