package org.lagesbild.messaging.codec;

import java.util.List;
import org.lagesbild.risk.view.Reasons;

/** Counters of reasons as a row of longs, so that a new reason is one more position. */
final class ReasonsWire {

    private ReasonsWire() {}

    static List<Long> toList(Reasons reasons) {
        return List.of(
                reasons.reported(), reasons.corrected(), reasons.retracted(), reasons.returned(), reasons.late());
    }

    static Reasons fromList(List<Long> list) {
        return new Reasons(at(list, 0), at(list, 1), at(list, 2), at(list, 3), at(list, 4));
    }

    private static long at(List<Long> list, int position) {
        return position < list.size() ? list.get(position) : 0;
    }
}
