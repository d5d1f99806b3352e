package org.lagesbild.risk.taxonomy;

/** A code of a closed vocabulary with what people call it, in Swedish and in English. */
public record Label(String code, String sv, String en) {}
