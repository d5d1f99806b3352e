package org.lagesbild.messaging.switches;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that an operator has stopped. It is in force from when it is read until its time is over or it is taken
 * back.
 *
 * @param target a principal's id, or a category's or group's code; empty where everything outward is stopped
 * @param reference a case number elsewhere; may be empty
 * @param by the operator's principal
 * @param until when it ends by itself
 */
public record Switch(
        SwitchKind kind,
        String target,
        SwitchReason reason,
        String reference,
        String by,
        Instant since,
        Optional<Instant> until) {

    /** What it is filed under: there is one switch for each thing that can be stopped. */
    public String key() {
        return key(kind, target);
    }

    public static String key(SwitchKind kind, String target) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return target.isEmpty() ? name : name + "/" + target;
    }

    /** Whether it stops anything at this time. */
    public boolean inForce(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
