package org.lagesbild.privacy.release;

import java.time.Instant;

/**
 * One number that released or public readers see.
 *
 * @param policyVersion of the policy under which it was made
 * @param rule the name of its kind, such as {@code 7d-municipality-all}
 * @param start of the window, included
 * @param end of the window, not included
 * @param parts how many areas of the family it is the sum of; a county's are those municipalities that release
 * @param noiseSd standard deviation of the noise in it
 */
public record ReleasedView(
        String profile,
        int policyVersion,
        String rule,
        String area,
        String category,
        Instant start,
        Instant end,
        int parts,
        double noiseSd,
        Figure figure) {

    /** What the view replaces when its window moves. */
    public String key() {
        return area + '|' + rule + '|' + category;
    }
}
