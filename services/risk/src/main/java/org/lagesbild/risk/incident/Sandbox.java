package org.lagesbild.risk.incident;

/** Partners that try things out: they pass every gate and get receipts, and never change a count. */
public final class Sandbox {

    /** How the ids of such partners end. */
    public static final String SUFFIX = "-test";

    private Sandbox() {}

    public static boolean holds(String partner) {
        return partner.endsWith(SUFFIX);
    }
}
