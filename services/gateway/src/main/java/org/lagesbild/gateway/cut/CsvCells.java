package org.lagesbild.gateway.cut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.privacy.guard.ProblemCode;

/** The cells of one row, without white space around them. */
final class CsvCells {

    private static final ObjectReader ROW = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.TRIM_SPACES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectReader reader;

    CsvCells(char separator) {
        this.reader = ROW.with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** Throws {@link UnreadableBodyException} with what is wrong; whoever reads rows takes it for the row alone. */
    List<String> of(byte[] row) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(row))
                    .toString();
            String[] cells = reader.readValue(text);
            return Stream.of(cells).map(String::strip).toList();
        } catch (CharacterCodingException e) {
            throw new UnreadableBodyException(ProblemCode.TEXT_NOT_UTF8);
        } catch (JsonProcessingException e) {
            throw new UnreadableBodyException(ProblemCode.RECORD_UNDECODABLE);
        }
    }
}
