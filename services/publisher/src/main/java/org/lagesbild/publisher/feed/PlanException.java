package org.lagesbild.publisher.feed;

/** What was asked for would do harm, so nothing was published. */
public final class PlanException extends Exception {

    private static final long serialVersionUID = 1L;

    PlanException(String message) {
        super(message);
    }
}
