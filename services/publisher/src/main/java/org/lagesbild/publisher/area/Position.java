package org.lagesbild.publisher.area;

/**
 * Where something happened, in the coordinates of the map that is asked: for GeoJSON longitude and latitude in degrees.
 * It exists to be turned into an area code at once and then forgotten; it has no text, so that no log can hold it.
 */
public record Position(double x, double y) {

    @Override
    public String toString() {
        return "a position";
    }
}
