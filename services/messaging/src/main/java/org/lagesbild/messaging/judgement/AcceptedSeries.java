package org.lagesbild.messaging.judgement;

import org.lagesbild.risk.evaluation.SeriesKey;

/** The series whose last weeks a person accepts as its new usual ones, and why. */
public record AcceptedSeries(SeriesKey series, LevelReason reason) {}
