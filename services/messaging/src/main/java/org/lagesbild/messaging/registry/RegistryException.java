package org.lagesbild.messaging.registry;

/** The registry refused, or could not be reached. Carries Confluent's error code, since clients branch on it. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    public RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    public RegistryException(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Confluent's error code, such as 40401 (no such subject) or 409 (incompatible); 50003 where unreachable. */
    public int code() {
        return code;
    }
}
