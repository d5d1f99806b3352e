package org.lagesbild.standalone.areas;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * A GeoPackage (OGC 12-128): an SQLite file, whose geometries are WKB behind a header of their own. It is opened for reading
 * alone.
 */
record GeoPackage(Path file) {

    private static final int HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final String TABLES =
            "SELECT c.table_name, g.column_name FROM gpkg_contents c JOIN gpkg_geometry_columns g"
                    + " ON g.table_name = c.table_name WHERE c.data_type = 'features'";

    /** A table of features and its column of geometries. */
    private record Table(String name, String geometry) {}

    /** Those of its one table of features. */
    List<Feature> features() {
        try (Connection sqlite = DriverManager.getConnection(
                        "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro");
                Statement statement = sqlite.createStatement()) {
            return features(statement, table(statement));
        } catch (SQLException | ParseException e) {
            throw new AreasException("the file is no GeoPackage that can be read");
        }
    }

    private static Table table(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        if (tables.size() != 1) {
            throw new AreasException("the GeoPackage has " + tables.size() + " tables of features, not one");
        }
        return tables.get(0);
    }

    private static List<Feature> features(Statement statement, Table table) throws SQLException, ParseException {
        List<Feature> features = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(table.name()))) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(table.geometry());
                if (blob == null) {
                    throw new AreasException("feature " + (features.size() + 1) + " has no geometry");
                }
                features.add(new Feature(properties(rows, table.geometry()), Positions.wgs84(geometry(blob))));
            }
        }
        return features;
    }

    private static Map<String, String> properties(ResultSet row, String geometry) throws SQLException {
        Map<String, String> properties = new HashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String name = columns.getColumnName(at);
            String value = name.equals(geometry) ? null : row.getString(at);
            if (value != null) {
                properties.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return properties;
    }

    /** Skips "GP", version, flags, the reference system and the envelope, whose length the flags tell. */
    private static Geometry geometry(byte[] blob) throws ParseException {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("no geometry of a GeoPackage");
        }
        int envelope = (blob[3] >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("no such envelope");
        }
        int start = HEADER + ENVELOPE_BYTES[envelope];
        return new WKBReader().read(Arrays.copyOfRange(blob, Math.min(start, blob.length), blob.length));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
