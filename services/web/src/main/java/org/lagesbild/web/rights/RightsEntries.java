package org.lagesbild.web.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rights file as it is written. */
record RightsEntries(@Nullable List<RightsEntry> principals) {

    RightsEntries {
        principals = principals == null ? List.of() : List.copyOf(principals);
    }

    @Override
    public List<RightsEntry> principals() {
        return principals == null ? List.of() : principals;
    }
}
