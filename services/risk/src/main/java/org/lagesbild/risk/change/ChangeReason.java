package org.lagesbild.risk.change;

/** Why a count moved. RETURNED: reported again after a retraction. */
public enum ChangeReason {
    UNKNOWN,
    REPORTED,
    CORRECTED,
    RETRACTED,
    RETURNED
}
