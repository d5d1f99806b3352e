package org.lagesbild.embedded.registry.book;

/** One fact in the registry's log. What the registry knows is these, applied in order. */
public sealed interface Change {

    /** The version is as the entry says. */
    record Put(Entry entry) implements Change {}

    /** The version is gone for good. */
    record Erase(String subject, int version) implements Change {}

    /** All versions of the subject up to this one are deleted. */
    record DeleteSubject(String subject, int upToVersion) implements Change {}

    /** The subject has its own level; an empty subject means all that have none. */
    record SetLevel(String subject, CompatibilityLevel level) implements Change {}

    /** The subject has no level of its own any more. */
    record ClearLevel(String subject) implements Change {}

    /** The subject has its own mode; an empty subject means all that have none. */
    record SetMode(String subject, Mode mode) implements Change {}

    /** The subject has no mode of its own any more. */
    record ClearMode(String subject) implements Change {}

    /** Ids up to this one were given out, also where the schema was since erased: none is ever given out twice. */
    record HighestId(int id) implements Change {}
}
