package org.lagesbild.risk.fairness;

/**
 * One area in one quarter, in whole numbers.
 *
 * @param type what areas are compared by, such as a level or a kind of housing; never anything about who lives there
 * @param incidents by how they became known
 * @param alerts episodes that were opened there
 */
public record AreaQuarter(String area, String type, long inhabitants, Known incidents, Opened alerts) {

    public AreaQuarter {
        if (inhabitants <= 0) {
            throw new IllegalArgumentException("an area where nobody lives has no rate");
        }
    }

    /**
     * @param reported by the public, staff or sensors
     * @param discovered by patrols and inspections
     */
    public record Known(long reported, long discovered) {

        public Known {
            if (reported < 0 || discovered < 0) {
                throw new IllegalArgumentException("counts are not below zero");
            }
        }
    }

    /**
     * @param opened all of them
     * @param oneSector those that a single kind of partner saw
     * @param judged those of which somebody said what they were
     * @param right those that were judged to be real
     */
    public record Opened(long opened, long oneSector, long judged, long right) {

        public Opened {
            if (oneSector < 0 || oneSector > opened || right < 0 || right > judged || judged > opened) {
                throw new IllegalArgumentException("a part is not larger than the whole");
            }
        }

        /** Both together. */
        public Opened plus(Opened other) {
            return new Opened(
                    opened + other.opened, oneSector + other.oneSector, judged + other.judged, right + other.right);
        }
    }
}
