package org.lagesbild.publisher.gateway;

/** The gateway did not take reports in, through no fault of theirs; what was not settled may be sent again. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean worthWaiting;

    private DeliveryException(String message, boolean worthWaiting) {
        super(message);
        this.worthWaiting = worthWaiting;
    }

    static DeliveryException barred(int status) {
        return new DeliveryException(
                "the gateway answers %d: check its address, the key, and whether it may publish".formatted(status),
                false);
    }

    static DeliveryException away() {
        return new DeliveryException("the gateway is away, or cannot take anything in", true);
    }

    /** Whether it may pass by itself; otherwise somebody has to change something. */
    public boolean worthWaiting() {
        return worthWaiting;
    }
}
