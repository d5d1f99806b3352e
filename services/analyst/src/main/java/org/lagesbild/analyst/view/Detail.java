package org.lagesbild.analyst.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.problem.ProblemType;

/** How much of a view is wanted: everything, or what an overview of many areas needs. */
public enum Detail {
    FULL,
    SUMMARY;

    /** The detail that a request names; everything where it names none. Throws a 400 where there is no such detail. */
    public static Detail of(@Nullable String name) {
        try {
            return name == null ? FULL : valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemType.MALFORMED.exception().detail("detail: full eller summary", "detail: full or summary");
        }
    }
}
