package org.lagesbild.messaging.subscription;

/**
 * How fast alerts come.
 *
 * @param quietFrom minute of the local day at which the quiet hours begin; the same as {@code quietTo}: there are none
 * @param dailyCap alerts of a local day, beyond which the rest comes together the next morning; 0 is no bound
 */
public record Pace(Digest digest, int quietFrom, int quietTo, int dailyCap) {

    /** Everything at once. */
    public static final Pace AT_ONCE = new Pace(Digest.IMMEDIATE, 0, 0, 0);

    /** Whether the minute of the local day lies in the quiet hours, which may go over midnight. */
    public boolean quiet(int minute) {
        return quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo;
    }
}
