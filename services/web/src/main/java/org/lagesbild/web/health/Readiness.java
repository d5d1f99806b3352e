package org.lagesbild.web.health;

/**
 * One thing without which this process can not do its work. Beans of this type make up {@code /health}; asking may take
 * a moment but must end.
 */
public interface Readiness {

    /** What it is called in the details that operators see, such as {@code kafka}. */
    String name();

    boolean ready();
}
