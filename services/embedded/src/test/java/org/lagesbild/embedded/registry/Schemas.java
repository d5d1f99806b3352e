package org.lagesbild.embedded.registry;

import java.util.concurrent.atomic.AtomicInteger;

/** Schemas of one record that grows, and subjects nobody else uses. */
final class Schemas {

    static final String ONE = record("{\"name\":\"a\",\"type\":\"string\",\"default\":\"x\"}");
    static final String TWO = record("{\"name\":\"a\",\"type\":\"string\",\"default\":\"x\"},"
            + "{\"name\":\"b\",\"type\":\"long\",\"default\":0}");
    static final String NO_DEFAULT = record("{\"name\":\"c\",\"type\":\"long\"}");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Schemas() {}

    static String subject() {
        return "subject-" + NEXT.incrementAndGet() + "-value";
    }

    /** Returns a schema nobody else registers. */
    static String unique() {
        return record("{\"name\":\"u" + NEXT.incrementAndGet() + "\",\"type\":\"int\",\"default\":0}");
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"Thing\",\"namespace\":\"test\",\"fields\":[" + fields + "]}";
    }
}
