package org.lagesbild.standalone.areas;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One area as a file has it.
 *
 * @param regso the RegSO that a DeSO lies in, where the file says so
 * @param shape in WGS84, longitude first
 */
record LoadedArea(String code, String name, @Nullable String regso, Geometry shape) {}
