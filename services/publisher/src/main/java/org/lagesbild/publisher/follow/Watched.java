package org.lagesbild.publisher.follow;

/**
 * What is remembered of a notice; none of its words.
 *
 * @param sourceId the name under which it gets its event id
 * @param published when the first of its versions was, in epoch seconds
 * @param version hash of the version that was last seen; empty while it is gone
 */
record Watched(String sourceId, long published, String version) {

    Watched gone() {
        return new Watched(sourceId, published, "");
    }
}
