package org.lagesbild.risk.taxonomy;

/** A family of categories: what is counted where single categories would be too many or too few. */
public record Group(String code, String sv, String en) {}
