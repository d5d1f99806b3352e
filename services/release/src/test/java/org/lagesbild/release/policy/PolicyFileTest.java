package org.lagesbild.release.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.UsualPolicy;

class PolicyFileTest {

    private static final String YAML = text();

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                PolicyFileTest.class.getResourceAsStream("/org/lagesbild/release/release-policy.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Changed in its last version alone. */
    private static String newest(String from, String to) {
        int at = YAML.lastIndexOf(from);
        assertThat(at).isPositive();
        return YAML.substring(0, at) + to + YAML.substring(at + from.length());
    }

    /** What was attacked and measured is what ships. */
    @Test
    void shouldShipThePolicyThatTheAttacksWereTriedOn() {
        int second = Bucket.parse(Step.WEEK, "2026-W49").week();

        assertThat(PolicyFile.shipped().versions()).containsExactly(UsualPolicy.first(0), UsualPolicy.second(second));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha: 1/4} | alpha: 1/3} | versions[1].families.T.alpha: is none of 1/2, 1/4, 1/8",
                "step: PT6H | step: PT2H | versions[1].families.T.step: is none of PT1H, PT6H, P1D, P7D",
                "fromWeek: 2026-W49 | fromWeek: 2026-12-01 | versions[1].fromWeek: is no ISO week such as 2026-W49",
                "fromWeek: 2026-W49 | fromWeek: 1969-W50 | version 2 does not follow, in number and week, the one before",
                "version: 2 | version: 1 | version 1 does not follow, in number and week, the one before",
                "version: 2 | version: zwei | versions[1].version: is no whole number",
                "public: PUBLIC-1 | public: PUBLIC-2 | versions[1].public: there is no profile PUBLIC-2",
                "delay: P2D | delay: two days | profiles.PUBLIC-1.views[0].delay: is no duration such as P2D",
                "delay: P2D | dealy: P2D | profiles.PUBLIC-1.views[0].dealy: there is no such field",
                "window: 91d | window: quarter | profiles.PARTNER-1.views[8].window: is neither 24h nor a number of days such as 28d",
                "geo: deso, from: C, refresh | geo: block, from: C, refresh | profiles.PARTNER-1.views[8].geo: is none of riket, county, municipality, regso, deso",
                "exposureFloorPersonDays: 2000 | exposureFloorPersonDays: 500 | version 2: a lower exposure floor than usual needs a dpiaReference",
                "least: {areas: 4} | least: {areas: 2} | version 2: C: counting where usually none is counted needs a dpiaReference",
                "smallAreasOnly: true | smallAreasOnly: ja | profiles.PARTNER-1.display.smallAreasOnly: is neither true nor false"
            })
    void shouldSayWhereSomethingIsWrong(String from, String to, String fault) {
        assertThatThrownBy(() -> PolicyFile.parse(newest(from, to)))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("the release policy is refused: ")
                .hasMessageContaining(fault);
    }

    @Test
    void shouldSayEverythingThatIsWrongAtOnce() {
        String wrong = newest("alpha: 1/4}", "alpha: 1/5}")
                .replace("window: 91d", "window: x")
                .replace("P2D", "P");

        assertThatThrownBy(() -> PolicyFile.parse(wrong))
                .hasMessage("the release policy is refused: "
                        + "profiles.PARTNER-1.views[8].window: is neither 24h nor a number of days such as 28d; "
                        + "profiles.PUBLIC-1.views[0].delay: is no duration such as P2D; "
                        + "versions[1].families.T.alpha: is none of 1/2, 1/4, 1/8");
    }

    @Test
    void shouldTakeWeakerNoiseOnlyWithItsAssessment() {
        String weaker = newest("step: P1D, alpha: 1/2}", "step: P1D, alpha: 1/4}");
        assertThatThrownBy(() -> PolicyFile.parse(weaker))
                .hasMessageContaining("version 2: S: weaker noise than usual needs a dpiaReference");

        PolicyBook assessed = PolicyFile.parse(weaker + "    dpiaReference: KS 2026/17\n");

        assertThat(assessed.versions().get(1).dpiaReference()).isEqualTo("KS 2026/17");
        assertThat(assessed.versions().get(1).family("S").oddsFactor()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "versions: [ | broken YAML, or a name that stands twice, near line",
                "versions: [] | versions: there is none",
                "42 | the file: is no list of names and values",
                "'{versions: [], versions: []}' | broken YAML, or a name that stands twice, near line 1"
            })
    void shouldRefuseWhatIsNoPolicy(String yaml, String fault) {
        assertThatThrownBy(() -> PolicyFile.parse(yaml)).hasMessageContaining(fault);
    }
}
