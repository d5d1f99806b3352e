package org.lagesbild.risk.taxonomy;

/** What kind of incident: the finest thing that is said about what happened. Belongs to exactly one group. */
public record Category(String code, String group, String sv, String en, SensitivityClass sensitivity) {

    public boolean sensitive() {
        return sensitivity == SensitivityClass.SENSITIVE;
    }
}
