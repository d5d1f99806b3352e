package org.lagesbild.messaging.codec;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.io.Encoder;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.evaluation.TestState;
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

    private static final Function<TestState, org.lagesbild.schemas.TestState> TEST =
            Enums.byName(TestState.class, org.lagesbild.schemas.TestState.class);
    private static final Function<org.lagesbild.schemas.TestState, TestState> TEST_OF =
            Enums.byName(org.lagesbild.schemas.TestState.class, TestState.class);

    public static final Wire<AreaView, org.lagesbild.schemas.AreaView> WIRE = Wire.direct(
            org.lagesbild.schemas.AreaView.class,
            org.lagesbild.schemas.AreaView.SCHEMA$,
            ViewWire::write,
            ViewWire::fromAvro);

    private ViewWire() {}

    private static void write(AreaView view, Encoder out) throws IOException {
        out.writeString(view.area());
        out.writeInt(view.edition());
        out.writeLong(view.asOf().toEpochMilli());
        out.writeLong(view.tick().toEpochMilli());
        out.writeLong(view.reasons().revision());
        Arrays.write(ReasonsWire.toList(view.reasons()), out, out::writeLong);
        Dictionary codes = Dictionary.of(view);
        Arrays.write(codes.sorted(), out, out::writeString);
        Arrays.write(view.cells(), out, cell -> {
            out.writeInt(codes.index(cell.code()));
            out.writeInt(codes.index(cell.sector()));
            write(cell.counts(), out);
        });
        Arrays.write(view.marginals(), out, row -> {
            out.writeInt(codes.index(row.group()));
            out.writeEnum(DIMENSION.apply(row.dimension()).ordinal());
            out.writeInt(codes.index(row.code()));
            write(row.counts(), out);
        });
        Arrays.write(view.overlaps(), out, row -> {
            out.writeInt(codes.index(row.code()));
            write(row.counts(), out);
        });
        Arrays.write(view.coverage(), out, row -> {
            out.writeInt(codes.index(row.partner()));
            out.writeEnum(STATE.apply(row.state()).ordinal());
            out.writeInt(row.lastHeardDay());
            out.writeInt(row.partners());
        });
        Arrays.write(view.expected(), out, row -> write(row, codes.index(row.code()), out));
    }

    private static void write(AreaView.Expected row, int code, Encoder out) throws IOException {
        out.writeInt(code);
        out.writeEnum(TEST.apply(row.state()).ordinal());
        out.writeLong(row.reported());
        out.writeDouble(row.usual().expected());
        out.writeLong(row.usual().low());
        out.writeLong(row.usual().high());
        out.writeDouble(row.usual().probability());
        out.writeLong(row.usual().noticed());
    }

    private static void write(Counts counts, Encoder out) throws IOException {
        out.writeArrayStart();
        out.setItemCount(counts.size());
        for (int position = 0; position < counts.size(); position++) {
            out.startItem();
            out.writeInt(counts.at(position));
        }
        out.writeArrayEnd();
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
                avro.getOverlaps().stream()
                        .map(row -> new AreaView.Overlap(codes.get(row.getCode()), counts(row.getCounts())))
                        .toList(),
                avro.getCoverage().stream().map(row -> coverage(row, codes)).toList(),
                avro.getExpected().stream().map(row -> expected(row, codes)).toList());
    }

    private static AreaView.Expected expected(org.lagesbild.schemas.ExpectedCount row, List<String> codes) {
        return new AreaView.Expected(
                codes.get(row.getCode()),
                TEST_OF.apply(row.getState()),
                row.getReported(),
                new AreaView.Usual(
                        row.getExpected(), row.getLow(), row.getHigh(), row.getProbability(), row.getNoticed()));
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
