package org.lagesbild.messaging.audit;

/**
 * Something that somebody did, or was refused. Says where and how often, never what was sent or read.
 *
 * @param actor the principal; empty for a stranger
 * @param target a switch's key, or a route's template; empty of a session
 * @param detail a code
 */
public record Deed(AuditAction action, String actor, String target, String detail, int count) {

    public Deed {
        if (count < 1) {
            throw new IllegalArgumentException("what did not happen is not put on record");
        }
    }

    /** Something that happened once. */
    public static Deed once(AuditAction action, String actor, String target, String detail) {
        return new Deed(action, actor, target, detail, 1);
    }
}
