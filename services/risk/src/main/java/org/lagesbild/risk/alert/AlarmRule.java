package org.lagesbild.risk.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What holds an alarm back even where the numbers are unusual, in the order in which the reasons are given.
 */
public enum AlarmRule {
    /** Too few to speak of. */
    THREE_INCIDENTS {
        @Override
        public boolean holdsBack(Candidate candidate) {
            return candidate.evidence().reported() < FEWEST;
        }
    },
    /** One incident that several partners report is one. */
    TWO_INDEPENDENT_REPORTS {
        @Override
        public boolean holdsBack(Candidate candidate) {
            return candidate.evidence().independent() < INDEPENDENT;
        }
    },
    /** A new partner or channel looks like a rise. */
    NEW_SOURCE {
        @Override
        public boolean holdsBack(Candidate candidate) {
            return candidate.source().weeks() < SETTLING_IN;
        }
    },
    /** Without a test nothing is said. */
    MISSING_DATA {
        @Override
        public boolean holdsBack(Candidate candidate) {
            return candidate.source().missing();
        }
    },
    /** As many as that are not unusual. */
    NOT_UNUSUAL {
        @Override
        public boolean holdsBack(Candidate candidate) {
            Candidate.Evidence evidence = candidate.evidence();
            return evidence.probability() > candidate.level() && !evidence.cusum();
        }
    };

    private static final int FEWEST = 3;
    private static final int INDEPENDENT = 2;
    private static final int SETTLING_IN = 8;
    /** For a year after its newest source came, a rise is marked as perhaps that source's. */
    private static final int MARKED = 52;

    /** Whether this rule alone keeps the candidate from alarming. */
    public abstract boolean holdsBack(Candidate candidate);

    /** The first rule that holds the candidate back; empty where it may alarm. */
    public static Optional<AlarmRule> against(Candidate candidate) {
        return Arrays.stream(values()).filter(rule -> rule.holdsBack(candidate)).findFirst();
    }

    /** Those that may alarm, in the order given. */
    public static List<Candidate> passing(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> against(candidate).isEmpty())
                .toList();
    }

    public static boolean marked(Candidate candidate) {
        return candidate.source().weeks() < MARKED;
    }
}
