package org.lagesbild.privacy.release;

/**
 * A number as it is shown, and between which bounds the true one lies with a chance of 90 percent.
 *
 * @param value the number; where {@code BELOW}, what it is smaller than; 0 where {@code INCOMPLETE}
 */
public record Figure(State state, int value, int low, int high) {

    /** INCOMPLETE: not all atoms of the window were ever released; no number can be given. */
    public enum State {
        COUNT,
        BELOW,
        INCOMPLETE
    }

    static final Figure NONE = new Figure(State.INCOMPLETE, 0, 0, 0);
}
