package org.lagesbild.publisher.story;

/**
 * One who publishes in the story; what an enrolment needs is here.
 *
 * @param expectedGapHours the longest normal silence
 * @param delay how long it takes from an incident to its report
 * @param spread where its incidents are
 * @param coarsePercent how many of its reports name the municipality alone
 * @param lens of all its reports; empty where none
 */
public record StoryPartner(
        String id, String sector, int expectedGapHours, Delay delay, Spread spread, int coarsePercent, String lens) {}
