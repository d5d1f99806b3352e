package org.lagesbild.messaging.subscription;

import java.util.List;

/**
 * One wish of one principal to be sent alerts. Immutable; each change is a new revision.
 *
 * @param from per partition of {@code alerts}, the offset of the first record that is delivered: nothing from before it was
 *     made comes unasked
 */
public record Subscription(
        Identity identity,
        AlertFilter filter,
        Channel channel,
        Pace pace,
        Status status,
        List<SealedSecret> secrets,
        List<Long> from) {

    public Subscription {
        secrets = List.copyOf(secrets);
        from = List.copyOf(from);
    }

    /**
     * @param label what its owner calls it; a code
     * @param created UTC milliseconds
     */
    public record Identity(String principal, String id, String label, int revision, long created) {}

    /** @param since UTC milliseconds */
    public record Status(Standing standing, long since) {}

    /** Under which it stands in its topic. */
    public String key() {
        return key(identity.principal(), identity.id());
    }

    public static String key(String principal, String id) {
        return principal + "/" + id;
    }

    /** The next revision, with this status. */
    public Subscription with(Status changed) {
        return new Subscription(next(), filter, channel, pace, changed, secrets, from);
    }

    /** The next revision, with these secrets. */
    public Subscription with(List<SealedSecret> changed) {
        return new Subscription(next(), filter, channel, pace, status, changed, from);
    }

    public Identity next() {
        return new Identity(
                identity.principal(), identity.id(), identity.label(), identity.revision() + 1, identity.created());
    }
}
