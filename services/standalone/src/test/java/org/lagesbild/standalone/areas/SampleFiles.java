package org.lagesbild.standalone.areas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Files as SCB publishes them, with made-up squares in SWEREF 99 TM near Märsta. */
final class SampleFiles {

    private static final double EASTING = 660_000;
    private static final double NORTHING = 6_610_000;
    private static final int SIDE = 1000;

    private SampleFiles() {}

    /** One RegSO a row: its code and name. */
    static Path geoPackage(Path file, String[]... rows) throws SQLException, IOException {
        Files.deleteIfExists(file);
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = sqlite.createStatement()) {
            statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
            statement.execute("INSERT INTO gpkg_contents VALUES ('RegSO_2025', 'features')");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('RegSO_2025', 'sp_geometry', 3006)");
            statement.execute(
                    "CREATE TABLE \"RegSO_2025\" (objectid INTEGER, sp_geometry BLOB, REGSOKOD TEXT, REGSONAMN TEXT)");
            try (PreparedStatement insert = sqlite.prepareStatement("INSERT INTO \"RegSO_2025\" VALUES (?, ?, ?, ?)")) {
                for (int at = 0; at < rows.length; at++) {
                    insert.setInt(1, at);
                    insert.setBytes(2, blob(square(at)));
                    insert.setString(3, rows[at][0]);
                    insert.setString(4, rows[at][1]);
                    insert.execute();
                }
            }
        }
        return file;
    }

    /** DeSO with the RegSO that they lie in. */
    static Path geoJson(Path file, String[]... rows) throws IOException {
        StringBuilder features = new StringBuilder();
        for (int at = 0; at < rows.length; at++) {
            double x = 17.8 + at * 0.01;
            features.append(at == 0 ? "" : ",").append("""
                    {"type":"Feature","properties":{"desokod":"%s","regsokod":"%s"},"geometry":{"type":"Polygon",
                    "coordinates":[[[%3$s,59.6],[%4$s,59.6],[%4$s,59.61],[%3$s,59.61],[%3$s,59.6]]]}}""".formatted(rows[at][0], rows[at][1], x, x + 0.01));
        }
        return Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static Geometry square(int at) {
        double x = EASTING + at * SIDE;
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x, NORTHING),
            new Coordinate(x + SIDE, NORTHING),
            new Coordinate(x + SIDE, NORTHING + SIDE),
            new Coordinate(x, NORTHING + SIDE),
            new Coordinate(x, NORTHING)
        });
    }

    /** With the envelope that SCB's tools write, which is to be skipped. */
    private static byte[] blob(Geometry shape) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
        ByteBuffer blob = ByteBuffer.allocate(8 + 32 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b11).putInt(3006);
        var box = shape.getEnvelopeInternal();
        blob.putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY());
        return blob.put(wkb).array();
    }
}
