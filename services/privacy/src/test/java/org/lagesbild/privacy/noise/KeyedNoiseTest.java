package org.lagesbild.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedNoiseTest {

    private static final NoiseKey COUNTING =
            NoiseKey.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "KV1|T|0180|ALL|2025-03-01T00:00Z|PT6H, 2, b67c140467e0ff8f9fc6a5c26854055f, 0",
        "KV1|T|0180|ALL|2025-03-01T06:00Z|PT6H, 2, 6421570e138ab5b0e48f71ac4f51e4a1, 2",
        "KV1|T|0180|ALL|2025-03-01T12:00Z|PT6H, 2, 4b728dc8831b9bb966bdea56408104cf, 0",
        "KV1|A|0180|FIRE|2025-03-01|P1D, 1, 0d92bba9b5fee703ad0c6840c514d00f, 0",
        "KV1|A|0180|VANDALISM|2025-03-01|P1D, 1, afff713afbee299ec344fad20fcbec81, 1",
        "KV1|B|0180R001|ALL|2025-03-01|P1D, 1, 65a803dbd06bc58234edc4f2aa949913, 1",
        "KV1|C|0180C1010|ALL|2025-W09|P7D, 1, ef95401a51ba4d88dba6be745f8973f9, 3",
        "KV1|C|0180C1020|ALL|2025-W09|P7D, 1, 9a0989268949c2c02912d32f9c47acc5, 6",
        "KV1|C|0180C1030|ALL|2025-W09|P7D, 1, 5cb617a35e483e2099901a9bfb4ff52d, 5",
        "KV1|C|0180C1040|ALL|2025-W09|P7D, 1, e860e1437799d1074877072e74ad6f51, 0"
    })
    void shouldBeWhatTheVectorsSay(String id, int halvings, String hash, int noise) {
        byte[] hashed = KeyedNoise.mac(COUNTING.bytes()).doFinal(id.getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hashed)).startsWith(hash);
        assertThat(new KeyedNoise(COUNTING).of(id, halvings)).isEqualTo(noise);
    }

    /** RFC 5869, test cases 1 and 3, first block. */
    @Test
    void shouldDeriveKeysAsTheRfcDoes() {
        byte[] secret = HexFormat.of().parseHex("0b".repeat(22));

        assertThat(Hkdf.derive(
                        secret,
                        HexFormat.of().parseHex("000102030405060708090a0b0c"),
                        HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9")))
                .asHexString()
                .isEqualToIgnoringCase("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
        assertThat(Hkdf.derive(secret, ""))
                .asHexString()
                .isEqualToIgnoringCase("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }
}
