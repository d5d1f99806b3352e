package org.lagesbild.alerts.judgement;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.web.problem.ProblemType;

/** @param reason one of the list; there is no free text */
@Serdeable
record LevelOrder(@Nullable String reason) {

    LevelReason why() {
        for (LevelReason each : LevelReason.values()) {
            if (each != LevelReason.UNKNOWN && each.name().equals(reason)) {
                return each;
            }
        }
        throw ProblemType.INVALID
                .exception()
                .detail(
                        "reason är NEW_SOURCE, MORE_REPORTING, PLACE_CHANGED eller LASTING_RISE.",
                        "reason is NEW_SOURCE, MORE_REPORTING, PLACE_CHANGED or LASTING_RISE.");
    }
}
