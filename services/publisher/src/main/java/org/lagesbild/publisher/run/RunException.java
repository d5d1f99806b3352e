package org.lagesbild.publisher.run;

/** A run could not go on. It may be started again: it resumes from its last midnight. */
public final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunException(String message) {
        super(message);
    }

    public RunException(String message, Throwable cause) {
        super(message, cause);
    }

    static RunException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new RunException("interrupted", cause);
    }
}
