package org.lagesbild.privacy.noise;

/**
 * The noise of an atom: a two-sided geometric integer that only the atom's id decides, so that whoever computes it again
 * finds the same. An implementation is safe for use by several threads.
 */
public interface Noise {

    /**
     * The noise of the atom.
     *
     * @param halvings m, where neighbouring values differ in odds by 2^m: 1, 2 or 3
     */
    int of(String atomId, int halvings);
}
