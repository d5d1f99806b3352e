package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lagesbild.gateway.cut.Item.Broken;
import org.lagesbild.privacy.guard.ProblemCode;

/**
 * The rows of a table below its header, as spreadsheets write it: separated by commas, semicolons or tabs. Rows of nothing
 * are no items.
 */
public final class CsvItems implements Items {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final CsvRows rows;
    private final CsvCells cells;
    private final List<String> columns;

    CsvItems(Source source, int maxItemBytes) throws IOException {
        this.rows = new CsvRows(source, maxItemBytes, separator(source, maxItemBytes));
        this.cells = new CsvCells(rows.separator());
        this.columns = header();
    }

    /** The header's names, in order; none where there is no header. They are whatever was sent. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public Optional<Item> next() throws IOException {
        return advance() ? Optional.of(row()) : Optional.empty();
    }

    private boolean advance() throws IOException {
        boolean more = rows.next();
        while (more && rows.whole() && rows.blank()) {
            more = rows.next();
        }
        return more;
    }

    private Item row() throws IOException {
        if (!rows.whole() || rows.splits(columns.size())) {
            return new Broken(ProblemCode.RECORD_UNDECODABLE, rows.line(), rows.bytes());
        }
        if (rows.overlong()) {
            return new Broken(ProblemCode.RECORD_TOO_LONG, rows.line());
        }
        try {
            List<String> found = cells.of(rows.bytes());
            return found.size() == columns.size()
                    ? new Item.Row(columns, found, rows.line())
                    : new Broken(ProblemCode.ROW_WIDTH, rows.line(), rows.bytes());
        } catch (UnreadableBodyException e) {
            return new Broken(e.reasons().get(0).code(), rows.line(), rows.bytes());
        }
    }

    private List<String> header() throws IOException {
        if (!advance()) {
            return List.of();
        }
        if (!rows.whole() || rows.overlong()) {
            throw new UnreadableBodyException(ProblemCode.HEADER_UNREADABLE);
        }
        return cells.of(rows.bytes());
    }

    /** The sign that the first line holds most of: no name of ours has one in it. */
    private static char separator(Source source, int maxItemBytes) throws IOException {
        ItemBuffer line = new ItemBuffer(maxItemBytes);
        int[] counts = new int[SEPARATORS.length];
        boolean blank = true;
        while (!line.full() && source.peek() != Source.END && (blank || source.peek() != '\n')) {
            int c = source.read();
            line.add(c);
            blank &= Source.blank(c);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += c == SEPARATORS[i] ? 1 : 0;
            }
        }
        line.giveBack(0, source);
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS[most];
    }
}
