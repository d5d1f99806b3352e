package org.lagesbild.benchmarks.switches;

/** A place where a switch takes hold. Somebody knocks there again and again from its making until it is closed. */
interface Door extends AutoCloseable {

    Knocks knocks();

    @Override
    void close();
}
