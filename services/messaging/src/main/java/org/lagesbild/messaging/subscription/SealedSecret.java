package org.lagesbild.messaging.subscription;

/**
 * A secret that messages are signed with, as only this deployment can read it.
 *
 * @param until when it ends, in UTC milliseconds; 0: when it is replaced
 */
public record SealedSecret(String sealed, long since, long until) {

    /** Whether messages are signed with it at this time, in UTC milliseconds. */
    public boolean live(long now) {
        return until == 0 || now < until;
    }
}
