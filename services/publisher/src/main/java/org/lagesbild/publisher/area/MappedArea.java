package org.lagesbild.publisher.area;

import org.locationtech.jts.geom.Geometry;

/** One area of a map, and its shape. */
record MappedArea(String code, Geometry shape) {}
