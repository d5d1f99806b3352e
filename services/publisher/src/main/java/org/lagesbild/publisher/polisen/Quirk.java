package org.lagesbild.publisher.polisen;

import java.util.Locale;

/** What an archive holds and what became of it: the lines of its tally, in the order in which they are printed. */
public enum Quirk {
    /** Lines that are no JSON of the archive. */
    MALFORMED_LINES,
    /** Further lines about an id whose notice was read already; the first one stands. */
    REPEATED_NOTICES,
    /** Revisions, disappearances and re-entries of notices that are not in the archive. */
    LINES_WITHOUT_NOTICE,
    NOTICES,
    REPORTS,
    CORRECTIONS,
    RETRACTIONS,
    /** Reports of a higher revision, after a retraction. */
    RETURNS,
    /** Days on which anything was seen. */
    HEARTBEATS,
    /** Notices that were summaries or news in all their versions. */
    NOT_INCIDENTS,
    /** Incidents that became a summary or news, and were retracted for it. */
    BECAME_NO_INCIDENT,
    /** Notices that were a summary or news at first, and an incident later. */
    BECAME_INCIDENT,
    /** Notices that were gone from the feed but were no incidents to begin with. */
    GONE_BUT_NO_INCIDENT,
    /** In the very first poll: when they were first seen is not known. */
    LEFT_CENSORED,
    FIRST_SEEN_IN_FILTERED_POLL,
    REVISIONS_SEEN_IN_FILTERED_POLL,
    /** Versions that changed only the address of their page. */
    ADDRESS_ONLY,
    /** Versions that changed only the text, which is never published. */
    TEXT_ONLY,
    /** Versions that changed something, but nothing that is published. */
    UNCHANGED_FOR_US,
    /** Corrections back to what an earlier revision had said. */
    FLIPPED_BACK,
    /** Notices of several versions, of which only the first and the last are in the archive. */
    VERSIONS_NOT_KEPT,
    /** Ids that another event's notice took over for a while: the notice before it was corrected. */
    OVERWRITTEN,
    /** Ids used again for another event after the first had aged off: they stand for two events. */
    REUSED_IDS,
    /** Notices that aged off or were lifted and showed again: they had never been withdrawn. */
    SHOWN_AGAIN,
    UNMAPPED_TYPES,
    COUNTY_ONLY,
    MUNICIPALITY_FROM_TITLE,
    /** Titles that end in nothing after their last comma. */
    TITLE_WITHOUT_PLACE,
    /** Neither location nor title names an area that is known. */
    AREA_UNKNOWN,
    /** Titles that say no day and clock: the time of publication stands instead. */
    TITLE_WITHOUT_TIME,
    /** Stated to happen after it was seen: the time of publication stands instead. */
    STATED_IN_FUTURE,
    /** Stated to have happened more than two minutes after publication. */
    PUBLISHED_BEFORE_STATED;

    /** As it is printed: {@code not incidents}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
