package org.lagesbild.gateway.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.guard.ProblemCode;

final class CsvItemsTest {

    private static final BodyLimits LIMITS = new BodyLimits(100, 1 << 20, 256);

    @ParameterizedTest
    @CsvSource(delimiter = '§', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a,b§
            a,b⏎§
            a,b⏎1,2§2 1|2
            a,b␍⏎1,2␍⏎␍⏎3,4␍⏎§2 1|2 ; 4 3|4
            ⏎⏎a,b⏎1,2⏎§4 1|2
            a;b⏎1,5;2⏎§2 1,5|2
            a→b⏎1→2⏎→⏎3→⏎§2 1|2 ; 4 3|
            a,b⏎,,,⏎1,2⏎§3 1|2
            a,b⏎"1","2"⏎§2 1|2
            "a","b"⏎ "1" , 2 ⏎§2 1|2
            a,b⏎"1 ""x"", y",2⏎§2 1 "x", y|2
            a,b⏎"1⏎x",2⏎3,4⏎§2 1⏎x|2 ; 4 3|4
            a,b⏎"1,2⏎3,4⏎5,6⏎§2 record.undecodable ; 3 3|4 ; 4 5|6
            a,b⏎"1,2⏎"3","4"⏎5,6⏎§2 record.undecodable ; 3 3|4 ; 4 5|6
            a,b⏎"1,2⏎3,"⏎5,6⏎§2 record.undecodable ; 3 record.undecodable ; 4 5|6
            a,b⏎"1"x,2⏎3,4⏎§2 record.undecodable ; 3 3|4
            a,b⏎1"x,2⏎3,4⏎§2 1"x|2 ; 3 3|4
            a,b⏎1⏎1,2,3⏎3,4⏎§2 row.width ; 3 row.width ; 4 3|4
            a,b⏎1,2␍3,4⏎5,6⏎§2 record.undecodable ; 3 5|6
            a,b⏎1,⏎,2⏎§2 1| ; 3 |2
            """)
    void shouldLoseNoRowButTheBrokenOne(String body, @Nullable String items) throws IOException {
        String cut = String.join(" ; ", cut(written(body).getBytes(StandardCharsets.UTF_8)));
        assertThat(cut).isEqualTo(items == null ? "" : written(items));
    }

    @Test
    void shouldRefuseALongRowByItself() throws IOException {
        String longer = "x".repeat(300);
        String body = "a,b\n" + longer + ",1\n1,2\n\"" + longer + "\",1\n3,4\n";
        assertThat(cut(body.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2 record.tooLong", "3 1|2", "4 record.undecodable", "5 3|4");
    }

    @Test
    void shouldReadAByteOrderMarkAndNoOtherLetters() throws IOException {
        assertThat(cut("\uFEFFa,b\n1,å\n".getBytes(StandardCharsets.UTF_8))).containsExactly("2 1|å");
        assertThat(cut("a,b\n1,å\n1,2\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("2 text.notUtf8", "3 1|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32BE", "UTF-32LE"})
    void shouldRefuseWiderEncodingsAsAWhole(String charset) {
        byte[] body = "a,b\n1,2\n".getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> cut(body))
                .isInstanceOfSatisfying(
                        UnreadableBodyException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(UnreadableBodyException.Reason::code)
                                .containsExactly(ProblemCode.TEXT_NOT_UTF8));
    }

    @Test
    void shouldRefuseAHeaderThatIsNone() {
        assertThatThrownBy(() -> cut("a,\"b\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBodyException.class);
        assertThatThrownBy(() -> cut("a,ö\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableBodyException.class);
        assertThatThrownBy(() -> cut("a,".repeat(300).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBodyException.class);
    }

    /** Whatever is broken in one row, the others come out whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldSurviveAnyOneByteLostOrChanged(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = IntStream.range(0, 7)
                .mapToObj("e%1$d,\"A%1$d\",\"YOUTH|ELDERLY\",%1$d"::formatted)
                .toList();
        String whole = "eventId,area,lenses,revision\n" + String.join("\n", rows) + "\n";
        int from = whole.indexOf(rows.get(3));
        for (int round = 0; round < 500; round++) {
            int at = from + random.nextInt(rows.get(3).length());
            String put = random.nextBoolean() ? "" : String.valueOf("\"',;x\\| ".charAt(random.nextInt(8)));
            String body = whole.substring(0, at) + put + whole.substring(at + 1);
            List<String> cut = cut(body.getBytes(StandardCharsets.UTF_8));
            for (int i : new int[] {0, 1, 2, 4, 5, 6}) {
                assertThat(cut).as(body).contains("%1$d e%2$d|A%2$d|YOUTH|ELDERLY|%2$d".formatted(i + 2, i));
            }
        }
    }

    private static String written(String shown) {
        return shown.replace('⏎', '\n').replace('␍', '\r').replace('→', '\t');
    }

    private static List<String> cut(byte[] body) throws IOException {
        Items items = Items.csv(new ByteArrayInputStream(body), LIMITS);
        List<String> all = new ArrayList<>();
        for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
            all.add(next.get().line() + " " + shown(next.get()));
        }
        return all;
    }

    private static String shown(Item item) {
        return item instanceof Item.Row row
                ? String.join("|", row.cells())
                : ((Item.Broken) item).why().code();
    }
}
