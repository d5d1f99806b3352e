package org.lagesbild.embedded.registry.book;

/** Where changes are kept. Whoever decides on a change holds this object's monitor, so that they come one at a time. */
public interface ChangeLog {

    /** Keeps the change; on return it is durable and the {@link Book} shows it. */
    void append(Change change);
}
