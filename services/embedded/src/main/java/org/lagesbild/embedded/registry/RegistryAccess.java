package org.lagesbild.embedded.registry;

import java.util.Optional;

/** Decides what a caller may do in the registry. Asked at every request, so a withdrawn secret ends at once. */
@FunctionalInterface
public interface RegistryAccess {

    /**
     * Returns what the bearer of the secret may do.
     *
     * @param principal the name claimed by basic authentication; empty where only a bearer secret was sent
     */
    Right rightOf(Optional<String> principal, String secret);

    /** Everyone may do everything: for tests. Nobody needs to send credentials then. */
    static RegistryAccess open() {
        return OpenAccess.INSTANCE;
    }

    /**
     * What somebody may do; each right contains the ones before it, and UNDECIDED, where the rights are not known yet,
     * none: a client that is told NONE gives up, this one asks again.
     */
    enum Right {
        UNDECIDED,
        NONE,
        READ,
        CHANGE
    }
}
