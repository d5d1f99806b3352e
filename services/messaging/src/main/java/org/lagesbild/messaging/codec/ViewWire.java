package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Dimension;

/** Area views: every code stands once, in a sorted dictionary, and rows refer to it. */
public final class ViewWire {

    private static final Function<Dimension, org.lagesbild.schemas.Dimension> DIMENSION =
            Enums.byName(Dimension.class, org.lagesbild.schemas.Dimension.class);
    private static final Function<org.lagesbild.schemas.Dimension, Dimension> DIMENSION_OF =
            Enums.byName(org.lagesbild.schemas.Dimension.class, Dimension.class);
    private static final Function<CoverageState, org.lagesbild.schemas.CoverageState> STATE =
            Enums.byName(CoverageState.class, org.lagesbild.schemas.CoverageState.class);
    private static final Function<org.lagesbild.schemas.CoverageState, CoverageState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.CoverageState.class, CoverageState.class);

    public static final Wire<AreaView, org.lagesbild.schemas.AreaView> WIRE = Wire.of(
            org.lagesbild.schemas.AreaView.class,
            org.lagesbild.schemas.AreaView.SCHEMA$,
            ViewWire::toAvro,
            ViewWire::fromAvro);

    private ViewWire() {}

    private static org.lagesbild.schemas.AreaView toAvro(AreaView view) {
        TreeMap<String, Integer> index = dictionary(view);
        org.lagesbild.schemas.AreaView avro = new org.lagesbild.schemas.AreaView();
        avro.setArea(view.area());
        avro.setEdition(view.edition());
        avro.setAsOf(view.asOf().toEpochMilli());
        avro.setTick(view.tick().toEpochMilli());
        avro.setRevision(view.reasons().revision());
        avro.setReasons(ReasonsWire.toList(view.reasons()));
        avro.setCodes(List.copyOf(index.keySet()));
        avro.setCells(view.cells().stream().map(cell -> cell(cell, index)).toList());
        avro.setMarginals(
                view.marginals().stream().map(row -> marginal(row, index)).toList());
        avro.setCoverage(
                view.coverage().stream().map(row -> coverage(row, index)).toList());
        return avro;
    }

    private static TreeMap<String, Integer> dictionary(AreaView view) {
        TreeMap<String, Integer> index = new TreeMap<>();
        for (AreaView.Cell cell : view.cells()) {
            index.put(cell.code(), 0);
            index.put(cell.sector(), 0);
        }
        for (AreaView.Marginal row : view.marginals()) {
            index.put(row.group(), 0);
            index.put(row.code(), 0);
        }
        view.coverage().forEach(row -> index.put(row.partner(), 0));
        int position = 0;
        for (var entry : index.entrySet()) {
            entry.setValue(position++);
        }
        return index;
    }

    private static org.lagesbild.schemas.Cell cell(AreaView.Cell cell, TreeMap<String, Integer> index) {
        return new org.lagesbild.schemas.Cell(index.get(cell.code()), index.get(cell.sector()), toList(cell.counts()));
    }

    private static org.lagesbild.schemas.Marginal marginal(AreaView.Marginal row, TreeMap<String, Integer> index) {
        return new org.lagesbild.schemas.Marginal(
                index.get(row.group()), DIMENSION.apply(row.dimension()), index.get(row.code()), toList(row.counts()));
    }

    private static org.lagesbild.schemas.PartnerCoverage coverage(
            AreaView.Coverage row, TreeMap<String, Integer> index) {
        return new org.lagesbild.schemas.PartnerCoverage(
                index.get(row.partner()), STATE.apply(row.state()), row.lastHeardDay(), row.partners());
    }

    private static List<Integer> toList(Counts counts) {
        List<Integer> list = new ArrayList<>(counts.size());
        for (int position = 0; position < counts.size(); position++) {
            list.add(counts.at(position));
        }
        return list;
    }

    private static AreaView fromAvro(org.lagesbild.schemas.AreaView avro) {
        List<String> codes = avro.getCodes();
        return new AreaView(
                avro.getArea(),
                avro.getEdition(),
                Instant.ofEpochMilli(avro.getAsOf()),
                Instant.ofEpochMilli(avro.getTick()),
                ReasonsWire.fromList(avro.getReasons()),
                avro.getCells().stream().map(cell -> cell(cell, codes)).toList(),
                avro.getMarginals().stream().map(row -> marginal(row, codes)).toList(),
                avro.getCoverage().stream().map(row -> coverage(row, codes)).toList());
    }

    private static AreaView.Cell cell(org.lagesbild.schemas.Cell cell, List<String> codes) {
        return new AreaView.Cell(codes.get(cell.getCode()), codes.get(cell.getSector()), counts(cell.getCounts()));
    }

    private static AreaView.Marginal marginal(org.lagesbild.schemas.Marginal row, List<String> codes) {
        return new AreaView.Marginal(
                codes.get(row.getGroup()),
                DIMENSION_OF.apply(row.getDimension()),
                codes.get(row.getCode()),
                counts(row.getCounts()));
    }

    private static AreaView.Coverage coverage(org.lagesbild.schemas.PartnerCoverage row, List<String> codes) {
        return new AreaView.Coverage(
                codes.get(row.getPartner()), STATE_OF.apply(row.getState()), row.getLastHeardDay(), row.getPartners());
    }

    private static Counts counts(List<Integer> list) {
        return Counts.of(list.stream().mapToInt(Integer::intValue).toArray());
    }
}
