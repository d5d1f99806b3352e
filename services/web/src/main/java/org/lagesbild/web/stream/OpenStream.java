package org.lagesbild.web.stream;

/** One client's stream, as its keeper sees it. Nothing of it may block. */
public interface OpenStream {

    Guest guest();

    /** Lets the client know that the stream is alive. */
    void beat();

    /** Says that an operator stopped it, and ends. */
    void end(StoppedBody why);

    /** Ends without a word: the client comes back, and is judged anew. */
    void complete();
}
