package org.lagesbild.analyst.released;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as CSV, one a line, in the order and under the names of the JSON. No value of ours needs quotes. */
final class FigureTable {

    private static final String HEAD =
            "area,rule,window,category,from,to,state,value,low,high,noiseSd,parts,policy,policyVersion,method,sectors";

    private FigureTable() {}

    static String of(List<ReleasedBody> bodies) {
        return bodies.stream()
                .flatMap(body -> body.figures().stream().map(figure -> line(body, figure)))
                .collect(Collectors.joining("\n", HEAD + '\n', "\n"));
    }

    private static String line(ReleasedBody body, FigureBody figure) {
        return Stream.of(
                        body.area().code(),
                        figure.rule(),
                        figure.window(),
                        figure.category(),
                        figure.from(),
                        figure.to(),
                        figure.state(),
                        blank(figure.value()),
                        blank(figure.low()),
                        blank(figure.high()),
                        figure.noiseSd(),
                        figure.parts(),
                        figure.policy(),
                        figure.policyVersion(),
                        body.method(),
                        String.join(" ", body.sectors()))
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static Object blank(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, "");
    }
}
