package org.lagesbild.standalone.areas;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Brings shapes from SWEREF 99 TM, in which SCB publishes them, to WGS84, in which maps on the web are drawn; between the
 * two lies less than a metre. What is in WGS84 already is left alone: no degree is above 180.
 */
final class Positions {

    private static final double MOST_DEGREES = 180;
    private static final CoordinateTransform TO_WGS84 = transform();

    private Positions() {}

    static Geometry wgs84(Geometry shape) {
        if (shape.getEnvelopeInternal().getMaxY() <= MOST_DEGREES) {
            return shape;
        }
        Geometry copy = shape.copy();
        copy.apply(new Projected());
        copy.geometryChanged();
        return copy;
    }

    private static CoordinateTransform transform() {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem sweref =
                factory.createFromParameters("EPSG:3006", "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs");
        CoordinateReferenceSystem wgs84 =
                factory.createFromParameters("EPSG:4326", "+proj=longlat +ellps=GRS80 +no_defs");
        return new CoordinateTransformFactory().createTransform(sweref, wgs84);
    }

    private static final class Projected implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int at) {
            ProjCoordinate to = TO_WGS84.transform(
                    new ProjCoordinate(points.getOrdinate(at, Coordinate.X), points.getOrdinate(at, Coordinate.Y)),
                    new ProjCoordinate());
            points.setOrdinate(at, Coordinate.X, to.x);
            points.setOrdinate(at, Coordinate.Y, to.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
