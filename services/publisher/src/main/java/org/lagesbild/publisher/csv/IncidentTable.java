package org.lagesbild.publisher.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.area.AreaMap;
import org.lagesbild.risk.incident.Scope;

/**
 * Reads a partner's table of incidents into reports that may leave its premises: ids hashed under its secret, codes
 * mapped, positions turned into areas, times cut. What does not pass is told by row and code.
 *
 * @param mapping what the codes mean; without one, categories stand in the table themselves
 * @param map turns positions into areas; without one, area codes stand in the table themselves
 * @param scope of the rows that name none
 */
public record IncidentTable(
        EventIds ids, Columns columns, Optional<CodeMapping> mapping, Optional<AreaMap> map, Scope scope) {

    /**
     * All rows, in the table's order.
     *
     * @throws TableException where the table as a whole cannot be read, or lacks a column
     */
    public List<RowReading> read(Path file, Charset charset) {
        CsvTable table = CsvTable.read(file, charset);
        columns.require(table, mapping.isPresent(), map.isPresent());
        return table.rows().stream().map(this::read).toList();
    }

    /** One row, whose columns are not looked at as a whole. */
    public RowReading read(CsvRow row) {
        return new IncidentRow(row, this).read();
    }
}
