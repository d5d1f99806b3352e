package org.lagesbild.alerts.guard;

import java.net.UnknownHostException;

/** A name leads to an address that no message may be sent to. It does not say to which: that would map what is inside. */
public final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException() {
        super("leads to an address inside");
    }
}
