package org.lagesbild.schemas.contract;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lagesbild.schemas.IncidentReport;

/** The mapping tables of the index, and where each row leads. */
final class MappingTables {

    static final String NO_INCIDENT = "-";
    static final List<Map<String, String>> INDEX = Rows.of("mapping/mappings.csv");

    private static final int CHECKSUM_LETTERS = 16;

    private MappingTables() {}

    static Stream<String> ids() {
        return INDEX.stream().map(row -> cell(row, "id"));
    }

    static List<Map<String, String>> rows(String id) {
        return Rows.of(file(id));
    }

    static String file(String id) {
        return "mapping/mapping-" + id + ".csv";
    }

    /** What stands in a row; a column that the table does not have says nothing. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The code that a source writes. */
    static String code(Map<String, String> row) {
        return row.containsKey("code") ? cell(row, "code") : cell(row, "type");
    }

    static String checksum(String id) {
        try (InputStream in = IncidentReport.class.getResourceAsStream(file(id))) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file(id));
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, CHECKSUM_LETTERS);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
