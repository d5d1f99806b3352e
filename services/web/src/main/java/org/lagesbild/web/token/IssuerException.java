package org.lagesbild.web.token;

/** The issuer does not answer, or not as an issuer does. Worth asking again later. */
public final class IssuerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IssuerException(String message) {
        super(message);
    }

    public IssuerException(String message, Throwable cause) {
        super(message, cause);
    }
}
