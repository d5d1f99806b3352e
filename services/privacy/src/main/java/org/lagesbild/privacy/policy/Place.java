package org.lagesbild.privacy.policy;

import org.jspecify.annotations.Nullable;

/** An area as far as releasing needs it. */
public record Place(String code, GeoLevel level, @Nullable String parent, int population) {}
