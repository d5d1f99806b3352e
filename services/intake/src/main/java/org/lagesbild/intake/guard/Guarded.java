package org.lagesbild.intake.guard;

import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.risk.ledger.Submission;

/** What the guard says of a record. Whatever it is, a submission goes on, so that the partner gets its receipt. */
public sealed interface Guarded {

    /** To the ledger, under {@code partner/eventId}, or {@code partner/@partition-offset} where there is no such id. */
    record Passed(Submission submission) implements Guarded {}

    /** To those who watch the guard. */
    record Refused(Rejection rejection) implements Guarded {}

    /** To those who watch for what no one can read. */
    record Unreadable(DeadLetter letter) implements Guarded {}
}
