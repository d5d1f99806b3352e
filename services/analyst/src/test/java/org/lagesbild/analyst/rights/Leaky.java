package org.lagesbild.analyst.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lagesbild.analyst.Site;
import org.lagesbild.analyst.stream.Listener;

/** The outputs of one reader with a leak: something in them is as the reader is told it who may know everything. */
final class Leaky extends Outputs {

    private final Outputs everything;
    private final Leak leak;

    /** What leaks, and by which of the outputs. */
    enum Leak {
        TOTAL("numbers of"),
        TOTAL_IN_SUMMARIES("summaries"),
        TOTAL_IN_PARTS("parts of a municipality"),
        TOTAL_IN_THE_PAST("asOf a date"),
        MARGINAL("numbers of"),
        EXPECTED("numbers of"),
        HOW_MUCH_CHANGED("revision"),
        LAST_HEARD("coverage"),
        TEST("tests and terms of"),
        LENS("lens of"),
        SORT_KEY("sortKey"),
        SAID_AGAIN("revision"),
        SCORED_BY_ALL("risks in two worlds of"),
        FOREIGN_AREA("areas of"),
        FOREIGN_AREA_IN_LIST("list"),
        WHERE_ANYTHING_HAPPENED("areas of"),
        ORDER_OF_LIST("order of list"),
        SUSPENDED("refusals of"),
        STREAM("stream of"),
        OVERVIEW("overview of"),
        CHANGE_OF_A_FIELD("two worlds of"),
        EVENT("events"),
        IDS_OF_EVENTS("ids of events"),
        ORDER_OF_EVENTS("order of events");

        /** What the comparison calls it. */
        final String found;

        Leak(String found) {
            this.found = found;
        }
    }

    /** @param knowing the id of a principal that may know everything */
    Leaky(Site site, String principal, String knowing, Leak leak) {
        super(site, principal);
        this.everything = new Outputs(site, knowing);
        this.leak = leak;
    }

    @Override
    Map<String, JsonNode> single(List<String> areas, String asOf) {
        Map<String, JsonNode> own = super.single(areas, asOf);
        Map<String, JsonNode> all = everything.single(areas, asOf);
        switch (leak) {
            case TOTAL -> transplant("windows", own, all);
            case TOTAL_IN_THE_PAST -> {
                if (!asOf.isEmpty()) {
                    transplant("windows", own, all);
                }
            }
            case MARGINAL -> transplant("marginals", own, all);
            case EXPECTED -> transplant("expected", own, all);
            case HOW_MUCH_CHANGED -> transplant("revision", own, all);
            case LAST_HEARD -> transplant("coverage", own, all);
            case FOREIGN_AREA -> own.putAll(all);
            case WHERE_ANYTHING_HAPPENED -> own.keySet().retainAll(all.keySet());
            default -> mark(own, all);
        }
        return own;
    }

    @Override
    Map<String, JsonNode> listed(List<String> areas, int limit, String detail) {
        Map<String, JsonNode> own = super.listed(areas, limit, detail);
        Map<String, JsonNode> all = everything.listed(areas, limit, detail);
        switch (leak) {
            case TOTAL_IN_SUMMARIES -> {
                if (detail.equals("summary")) {
                    transplant("windows", own, all);
                }
            }
            case FOREIGN_AREA_IN_LIST -> all.forEach(own::putIfAbsent);
            case ORDER_OF_LIST -> {
                return reversed(own);
            }
            default -> mark(own, all);
        }
        return own;
    }

    @Override
    Map<String, JsonNode> parts(String municipality) {
        Map<String, JsonNode> own = super.parts(municipality);
        Map<String, JsonNode> all = everything.parts(municipality);
        if (leak == Leak.TOTAL_IN_PARTS) {
            transplant("windows", own, all);
        }
        mark(own, all);
        return own;
    }

    @Override
    Map<String, JsonNode> risks(List<String> areas) {
        Map<String, JsonNode> own = super.risks(areas);
        Map<String, JsonNode> all = everything.risks(areas);
        switch (leak) {
            case TEST -> transplant("tests", own, all);
            case SORT_KEY ->
                scores(
                        own,
                        all,
                        (score, whole) ->
                                score.put("sortKey", whole.path("sortKey").asDouble()));
            case SAID_AGAIN -> transplant("revision", own, all);
            case SCORED_BY_ALL -> scores(own, all, (score, whole) -> score.set("state", whole.get("state")));
            default -> {
                // of views
            }
        }
        return own;
    }

    @Override
    Listener overview() {
        return leak == Leak.OVERVIEW ? everything.overview() : super.overview();
    }

    @Override
    Listener stream(List<String> areas) {
        return leak == Leak.STREAM ? everything.stream(areas) : super.stream(areas);
    }

    @Override
    List<String> order(Listener listener) {
        List<String> order = new ArrayList<>(super.order(listener));
        if (leak == Leak.EVENT) {
            order.add(World.NEVER_BEFORE);
        } else if (leak == Leak.ORDER_OF_EVENTS) {
            Collections.reverse(order);
        }
        return order;
    }

    @Override
    Set<String> ids(Listener listener) {
        return leak == Leak.IDS_OF_EVENTS ? Set.of("0:17") : super.ids(listener);
    }

    @Override
    List<Integer> refusals() {
        return leak == Leak.SUSPENDED ? everything.refusals() : super.refusals();
    }

    /** A field of no importance that moves with what may not be known; all outputs have it. */
    private void mark(Map<String, JsonNode> own, Map<String, JsonNode> all) {
        if (leak == Leak.CHANGE_OF_A_FIELD) {
            own.forEach((code, body) -> ((ObjectNode) body)
                    .put(
                            "version",
                            all.containsKey(code)
                                    ? all.get(code).path("revision").asLong()
                                    : 0));
        }
    }

    private static void transplant(String field, Map<String, JsonNode> own, Map<String, JsonNode> all) {
        own.forEach((code, body) -> {
            if (all.containsKey(code)) {
                ((ObjectNode) body).set(field, all.get(code).get(field));
            }
        });
    }

    @Override
    Map<String, JsonNode> lenses(List<String> areas) {
        Map<String, JsonNode> own = super.lenses(areas);
        if (leak == Leak.LENS) {
            transplant("windows", own, everything.lenses(areas));
        }
        return own;
    }

    @Override
    Map<String, JsonNode> lensList(List<String> areas) {
        Map<String, JsonNode> own = super.lensList(areas);
        if (leak == Leak.LENS) {
            transplant("windows", own, everything.lensList(areas));
        }
        return own;
    }

    private static void scores(
            Map<String, JsonNode> own, Map<String, JsonNode> all, BiConsumer<ObjectNode, JsonNode> plant) {
        own.forEach((code, body) -> {
            JsonNode whole = all.get(code);
            if (whole != null) {
                plant.accept((ObjectNode) body.get("score"), whole.get("score"));
            }
        });
    }

    private static Map<String, JsonNode> reversed(Map<String, JsonNode> bodies) {
        List<String> codes = new ArrayList<>(bodies.keySet());
        Collections.reverse(codes);
        Map<String, JsonNode> reversed = new LinkedHashMap<>();
        codes.forEach(code -> reversed.put(code, bodies.get(code)));
        return reversed;
    }
}
