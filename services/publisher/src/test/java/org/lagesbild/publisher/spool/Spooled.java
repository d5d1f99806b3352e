package org.lagesbild.publisher.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What tests say about spools: reports by number, put and taken out again. */
final class Spooled {

    private Spooled() {}

    static void put(Spool spool, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            spool.put(("report-" + at).getBytes(UTF_8));
        }
    }

    static List<String> drained(Spool spool) throws IOException {
        List<String> drained = new ArrayList<>();
        while (spool.waiting() > 0) {
            byte[] next = spool.next().get(0);
            drained.add(new String(next, UTF_8));
            spool.settle(1);
        }
        return drained;
    }

    static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> "report-" + at).toList();
    }
}
