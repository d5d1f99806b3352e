package org.lagesbild.gateway.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemsTest {

    private static final String X = "✗";
    private static final BodyLimits LIMITS = new BodyLimits(100, 1 << 20, 256);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                             |
            [ ]                                            |
            [{"a":1}]                                      | {"a":1}
            [{"a":1} , {"b":2}]                            | {"a":1} ; {"b":2}
            [{"a":{"x":1},"l":[{"y":1},{"z":2}]},{"b":2}]  | {"a":{"x":1},"l":[{"y":1},{"z":2}]} ; {"b":2}
            [{"a":"}, {"},{"b":2}]                         | {"a":"}, {"} ; {"b":2}
            [{"a":"\\"}, {"},{"b":2}]                      | {"a":"\\"}, {"} ; {"b":2}
            [{"a":1} {"b":2}]                              | {"a":1} ; {"b":2}
            [1,2,{"b":2}]                                  | 1 ; 2 ; {"b":2}
            [{"a":1},"b":2},{"c":3}]                       | {"a":1} ; "b":2} ; {"c":3}
            [{"a":1},"b":2,"c":3},{"d":4}]                 | {"a":1} ; "b":2,"c":3} ; {"d":4}
            [{"a":1,{"b":2}]                               | ✗ ; {"b":2}
            [{"a":,{"b":2},{"c":3}]                        | ✗ ; {"b":2} ; {"c":3}
            [{"a":[1},{"b":2}]                             | {"a":[1} ; {"b":2}
            [{"a":[1,{"b":2}]                              | ✗ ; {"b":2}
            [{"a":1]},{"b":2}]                             | {"a":1]} ; {"b":2}
            [{"a":"x},{"b":2},{"c":3}]                     | ✗ ; {"b":2} ; {"c":3}
            [{"a":"x}, {"b":"y"},{"c":3}]                  | ✗ ; {"b":"y"} ; {"c":3}
            [{"a":x","b":"y"},{"c":3},{"d":4}]             | ✗ ; {"c":3} ; {"d":4}
            [{"a":"x,{"b":"y"},{"c":3}]                    | ✗ ; {"b":"y"} ; {"c":3}
            [{"a":"x}, {}]                                 | ✗ ; {}
            [{"a":1},,{"b":2}]                             | {"a":1} ; ✗ ; {"b":2}
            [{"a":1},]                                     | {"a":1} ; ✗
            [{"a":1}] x                                    | {"a":1} ; ✗
            [{"a":1}                                       | {"a":1} ; ✗
            [{"a":1},{"b":                                 | {"a":1} ; ✗
            [{"a":1},{"b":]                                | {"a":1} ; ✗
            [{"a":1}},{"b":2}]                             | {"a":1}} ; {"b":2}
            {"a":1}                                        | {"a":1}
            {"a":1} {"b":1}                                | {"a":1} {"b":1}
            """)
    void shouldLoseNoItemButTheBrokenOne(String body, @Nullable String items) throws IOException {
        assertThat(String.join(" ; ", cut(body))).isEqualTo(items == null ? "" : items);
    }

    @Test
    void shouldGoOnAfterAStringThatItsLineEnds() throws IOException {
        assertThat(cut("[\n{\"a\":\"x},\n{\"b\":2},\n{\"c\":3}]")).containsExactly(X, "{\"b\":2}", "{\"c\":3}");
    }

    @Test
    void shouldRefuseALongItemByItself() throws IOException {
        String longer = "{\"a\":\"" + "x".repeat(300) + "\"}";
        assertThat(cut("[" + longer + ",{\"b\":2}," + longer + "]")).containsExactly(X, "{\"b\":2}", X);
    }

    @Test
    void shouldCutLines() throws IOException {
        Items lines = Items.lines(stream("\n{\"a\":1}\r\n\n  \n{broken\n{\"c\":3}"), LIMITS);
        assertThat(all(lines)).containsExactly("{\"a\":1}", "{broken", "{\"c\":3}");
    }

    @Test
    void shouldReadNoFurtherThanTheLimit() {
        String body = "[" + "{\"a\":1},".repeat(1000) + "{}]";
        BodyLimits small = new BodyLimits(100_000, 4_000, 256);
        assertThatThrownBy(() -> all(Items.json(stream(body), small))).isInstanceOf(TooLargeException.class);
    }

    /** Whatever is broken in one item of a pretty array on lines of its own, the others come out whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldSurviveAnyOneByteLostOrChanged(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> items = IntStream.range(0, 7)
                .mapToObj("{\"eventId\":\"e%d\",\"lenses\":[\"YOUTH\",\"ELDERLY\"],\"revision\":2}"::formatted)
                .toList();
        String whole = items.stream().collect(Collectors.joining(",\n", "[", "]"));
        int from = whole.indexOf(items.get(3));
        for (int round = 0; round < 500; round++) {
            int at = from + random.nextInt(items.get(3).length());
            String put = random.nextBoolean() ? "" : String.valueOf("\"{}[],:x\\".charAt(random.nextInt(9)));
            String body = whole.substring(0, at) + put + whole.substring(at + 1);
            List<String> cut = cut(body);
            assertThat(cut).as(body).containsAll(items.subList(0, 3)).containsAll(items.subList(4, 7));
        }
    }

    private static List<String> cut(String body) throws IOException {
        return all(Items.json(stream(body), LIMITS));
    }

    private static List<String> all(Items items) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
            all.add(next.get() instanceof Item.Json json ? new String(json.bytes(), StandardCharsets.UTF_8).trim() : X);
        }
        return all;
    }

    private static ByteArrayInputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
