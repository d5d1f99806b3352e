package org.lagesbild.publisher.follow;

/** Why an answer is not believed, so that nothing follows from it. */
public enum Doubt {
    /** It did not come, or said to come back later. */
    NO_ANSWER,
    /** Zero bytes, or no notice at all: never that everything was withdrawn. */
    EMPTY,
    /** It is no list of notices. */
    NO_NOTICES,
    /** Too few kinds of event, or counties: it answers another question than was asked, however many rows it has. */
    OTHER_QUESTION
}
