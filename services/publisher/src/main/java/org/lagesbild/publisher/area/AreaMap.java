package org.lagesbild.publisher.area;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Tells the area that a position lies in, so that a coordinate never has to leave the partner. A position on the line
 * between two areas lies in the one whose code comes first, so the same position always gives the same code. Immutable;
 * safe for several threads.
 */
public final class AreaMap {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree index = new STRtree();

    private AreaMap(List<MappedArea> areas) {
        for (MappedArea area : areas) {
            Geometry shape = area.shape();
            index.insert(
                    shape.getEnvelopeInternal(), new Prepared(area.code(), PreparedGeometryFactory.prepare(shape)));
        }
        index.build();
    }

    /**
     * Reads a GeoJSON FeatureCollection of polygons. The code stands in each feature's property {@code code},
     * {@code regsokod}, {@code desokod}, {@code regso_code}, {@code deso_code} or {@code kommunkod}.
     *
     * @throws MapException where the file is no such thing; the message names the feature by its number
     */
    public static AreaMap read(Path geoJson) {
        return new AreaMap(new FeatureFile(geoJson).areas());
    }

    /** The area's code; empty where the map does not reach. */
    public Optional<String> areaOf(Position position) {
        Coordinate at = new Coordinate(position.x(), position.y());
        if (!at.isValid()) {
            return Optional.empty();
        }
        Point point = GEOMETRY.createPoint(at);
        List<?> near = index.query(new Envelope(at));
        return near.stream()
                .map(Prepared.class::cast)
                .filter(area -> area.shape().covers(point))
                .map(Prepared::code)
                .min(String::compareTo);
    }

    private record Prepared(String code, PreparedGeometry shape) {}
}
