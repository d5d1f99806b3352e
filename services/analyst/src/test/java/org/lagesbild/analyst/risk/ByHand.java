package org.lagesbild.analyst.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;

/**
 * Works out every number of a document from the numbers that it names as their source, by the formulas that the contract
 * prints. Shares no code with what it judges.
 */
final class ByHand {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);
    private static final double Z = 1.6448536269514722;

    private int tests;
    private int sectors;
    private int terms;

    /** How many tests, sectors and terms were worked out. */
    List<Integer> counted() {
        return List.of(tests, sectors, terms);
    }

    void judge(JsonNode risk) {
        JsonNode method = risk.get("method");
        for (JsonNode test : risk.get("tests")) {
            count(test.get("week"), method.get("level").asDouble());
            count(test.get("burst"), method.get("burstLevel").asDouble());
            count(test.get("fortnight"), method.get("fortnightLevel").asDouble());
            ratio(test.get("month"), "reported");
            test.get("sectors").forEach(this::sector);
            tests++;
        }
        JsonNode score = risk.get("score");
        if (score.get("state").asText().equals("SCORED") && risk.get("complete").asBoolean()) {
            score(score);
        }
    }

    private static void count(JsonNode count, double level) {
        double mean = count.get("expected").asDouble();
        double variance = count.get("variance").asDouble();
        long reported = count.get("reported").asLong();
        double probability = tail(mean, variance, reported);
        assertThat(count.get("probability").asDouble()).isCloseTo(probability, CLOSE);
        assertThat(count.get("alarm").asBoolean()).isEqualTo(probability <= level);
        assertThat(count.get("oneIn").asLong()).isEqualTo(Math.round(Math.min(1e6, 1 / probability)));
        long noticed = count.get("noticed").asLong();
        assertThat(tail(mean, variance, noticed)).isLessThanOrEqualTo(level);
        assertThat(noticed == 1 || tail(mean, variance, noticed - 1) > level).isTrue();
        assertThat(1 - tail(mean, variance, count.get("low").asLong())).isLessThanOrEqualTo(0.025);
        assertThat(1 - tail(mean, variance, count.get("low").asLong() + 1)).isGreaterThan(0.025);
        assertThat(tail(mean, variance, count.get("high").asLong() + 1)).isLessThanOrEqualTo(0.025);
        assertThat(tail(mean, variance, count.get("high").asLong())).isGreaterThan(0.025);
    }

    private void sector(JsonNode sector) {
        JsonNode month = sector.get("month");
        assertThat(sector.get("probability").asDouble())
                .isCloseTo(
                        tail(
                                month.get("expected").asDouble(),
                                month.get("variance").asDouble(),
                                month.get("reported").asLong()),
                        CLOSE);
        sectors++;
    }

    /** P(Y >= count), summed from probabilities that are made of the gamma function's logarithm. */
    private static double tail(double mean, double variance, long count) {
        double sum = 0;
        for (long each = count; each < count + 2000; each++) {
            sum += Math.exp(logProbability(mean, variance, each));
        }
        return count <= 0 ? 1 : sum;
    }

    private static double logProbability(double mean, double variance, long count) {
        double excess = variance / mean - 1;
        if (excess < 1e-9) {
            return count * Math.log(mean) - mean - logFactorial(count);
        }
        double size = mean / excess;
        double rising = 0;
        for (long each = 0; each < count; each++) {
            rising += Math.log(size + each);
        }
        return rising - logFactorial(count) - size * Math.log(1 + excess) + count * Math.log(excess / (1 + excess));
    }

    private static double logFactorial(long count) {
        double sum = 0;
        for (long each = 2; each <= count; each++) {
            sum += Math.log(each);
        }
        return sum;
    }

    private static double[] ratio(JsonNode row, String counted) {
        double shape = row.get("strength").asDouble() * row.get("prior").asDouble()
                + row.get(counted).asDouble();
        double rate = row.get("strength").asDouble() + row.get("expected").asDouble();
        assertThat(row.get("ratio").asDouble()).isCloseTo(shape / rate, CLOSE);
        interval(row, shape, rate, 1);
        return new double[] {shape, rate};
    }

    private static void interval(JsonNode row, double shape, double rate, double factor) {
        assertThat(row.get("low").asDouble()).isCloseTo(factor * quantile(shape, rate, -Z), CLOSE);
        assertThat(row.get("high").asDouble()).isCloseTo(factor * quantile(shape, rate, Z), CLOSE);
    }

    private static double quantile(double shape, double rate, double z) {
        return Math.max(0, shape / rate * Math.pow(1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)), 3));
    }

    private void score(JsonNode score) {
        List<Double> urgencies = new ArrayList<>();
        long incidents = 0;
        for (JsonNode bar : score.get("bars")) {
            urgencies.add(bar(bar, score.get("inhabitants").asDouble()));
            incidents += bar.get("incidents").asLong();
        }
        assertThat(score.get("incidents").asLong()).isEqualTo(incidents).isGreaterThanOrEqualTo(3);
        JsonNode joint = score.get("corroboration");
        double fisher = 0;
        int rising = 0;
        for (JsonNode each : joint.get("sectors")) {
            sector(each);
            double probability = each.get("probability").asDouble();
            fisher -= 2 * Math.log(probability);
            rising += probability <= 0.05 ? 1 : 0;
        }
        double bonus = 10.0 * Math.max(0, rising - 1);
        assertThat(joint.get("rising").asInt()).isEqualTo(rising);
        assertThat(joint.get("fisher").asDouble()).isCloseTo(fisher, CLOSE);
        assertThat(joint.get("probability").asDouble())
                .isCloseTo(chiSquaredTail(fisher, joint.get("sectors").size()), CLOSE);
        assertThat(joint.get("bonus").asDouble()).isEqualTo(bonus);
        double most = Math.max(urgencies.get(0), urgencies.get(1));
        assertThat(score.get("sortKey").asDouble()).isCloseTo(most + bonus, CLOSE);
        assertThat(score.get("sortedBy").asText())
                .isEqualTo(urgencies.get(0) >= urgencies.get(1) ? "CRIME" : "CONCERN");
    }

    /** Of 2·pairs degrees of freedom. */
    private static double chiSquaredTail(double value, int pairs) {
        double sum = 0;
        double term = 1;
        for (int each = 0; each < pairs; each++) {
            sum += term;
            term *= value / 2 / (each + 1);
        }
        return Math.exp(-value / 2) * sum;
    }

    private double bar(JsonNode bar, double inhabitants) {
        double usual = 0;
        double excess = 0;
        double burden = 0;
        double variance = 0;
        double above = 0;
        for (JsonNode term : bar.get("terms")) {
            double[] gamma = ratio(term, "observed");
            double own = term.get("weight").asDouble() * term.get("expected").asDouble();
            double more = own * (gamma[0] / gamma[1] - 1);
            assertThat(term.get("usual").asDouble()).isCloseTo(own, CLOSE);
            assertThat(term.get("excess").asDouble()).isCloseTo(more, CLOSE);
            assertThat(term.get("burden").asDouble()).isCloseTo(own * gamma[0] / gamma[1], CLOSE);
            usual += own;
            excess += more;
            burden += own * gamma[0] / gamma[1];
            variance += own * own * gamma[0] / gamma[1] / gamma[1];
            above += Math.max(0, more);
            terms++;
        }
        for (JsonNode term : bar.get("terms")) {
            double share = above > 0 ? Math.max(0, term.get("excess").asDouble()) / above : 0;
            assertThat(term.get("share").asDouble()).isCloseTo(share, CLOSE);
        }
        assertThat(bar.get("usual").asDouble()).isCloseTo(usual, CLOSE);
        assertThat(bar.get("excess").asDouble()).isCloseTo(excess, CLOSE);
        assertThat(bar.get("change").asDouble()).isCloseTo(usual > 0 ? excess / usual : 0, CLOSE);
        double urgency = 10 * Math.log(1 + Math.max(0, excess) / 30) / Math.log(2);
        assertThat(bar.get("urgency").asDouble()).isCloseTo(urgency, CLOSE);
        JsonNode level = bar.get("level");
        double factor = 1000 / inhabitants;
        assertThat(level.get("perThousand").asDouble()).isCloseTo(burden * factor, CLOSE);
        if (variance > 0) {
            interval(level, burden * burden / variance, burden / variance, factor);
        }
        if (bar.has("besideMunicipality")) {
            beside(bar.get("besideMunicipality"), level);
        }
        return urgency;
    }

    private static void beside(JsonNode beside, JsonNode level) {
        double municipality = beside.get("level").asDouble();
        assertThat(beside.get("ratio").asDouble())
                .isCloseTo(level.get("perThousand").asDouble() / municipality, CLOSE);
        assertThat(beside.get("low").asDouble()).isCloseTo(level.get("low").asDouble() / municipality, CLOSE);
        assertThat(beside.get("high").asDouble()).isCloseTo(level.get("high").asDouble() / municipality, CLOSE);
    }
}
