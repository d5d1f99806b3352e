package org.lagesbild.risk.scan;

/**
 * A zone over a time that ends now.
 *
 * @param centre number of the area around which the zone lies
 * @param size areas of it
 * @param window number of the oldest slice that it holds
 * @param ratio by how much the logarithm of the likelihood rises
 */
record Cylinder(int centre, int size, int window, double ratio) {

    /** Nothing stands out. */
    static final Cylinder NONE = new Cylinder(0, 0, 0, 0);
}
