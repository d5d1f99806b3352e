package org.lagesbild.gateway.load;

/** Something that runs out. Asked with every request, so it must be cheap. */
public interface Signal {

    /** What it is called in metrics. */
    String name();

    /** How much of it is taken: 0 where nothing is, 1 where all is. */
    double load();
}
