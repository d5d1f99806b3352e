package org.lagesbild.messaging.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a partner's feed may be: what its operator has to have on record before anything is published. Each is a short text
 * or a reference to where the whole stands; whether it is true is for people to judge.
 *
 * @param purpose what the reports are for
 * @param legalBasis by which law they are processed
 * @param authority that answers for the processing
 * @param dpia the impact assessment
 * @param secrecy the secrecy assessment
 * @param retention how long the partner's contribution is kept, and why
 */
public record Onboarding(
        String purpose, String legalBasis, String authority, String dpia, String secrecy, String retention) {

    /** Nothing is on record. */
    public static final Onboarding NONE = new Onboarding("", "", "", "", "", "");

    /** Of partners that are made up, in demonstrations, measurements and tests. */
    public static final Onboarding MADE_UP = new Onboarding(
            "Demonstration med påhittade händelser",
            "Ingen: inga personuppgifter behandlas",
            "Påhittad",
            "Behövs inte: påhittade händelser",
            "Behövs inte: påhittade händelser",
            "Som katalogen över ämnen säger");

    /** Every part by its name in the rights file. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("purpose", purpose);
        parts.put("legalBasis", legalBasis);
        parts.put("authority", authority);
        parts.put("dpia", dpia);
        parts.put("secrecy", secrecy);
        parts.put("retention", retention);
        return parts;
    }

    /** The names of those parts that are not on record; empty where the feed may be. */
    public List<String> missing() {
        return parts().entrySet().stream()
                .filter(part -> part.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }
}
