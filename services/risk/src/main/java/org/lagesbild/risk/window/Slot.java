package org.lagesbild.risk.window;

/** The position of one measure of one window in a row of counts. Measures come first: new incidents fill the head only. */
public final class Slot {

    /** How many positions a full row has. */
    public static final int COUNT = Measure.values().length * Window.values().length;

    private Slot() {}

    public static int of(Measure measure, Window window) {
        return measure.ordinal() * Window.values().length + window.ordinal();
    }
}
