package org.lagesbild.messaging.enrolment;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Sandbox;

/**
 * One principal of the rights file: what it may do, where, and how its key is recognised. Published to a compacted topic
 * that every service tails, so that a change of rights needs no restart.
 *
 * @param areas area codes; each grants everything below it
 * @param categories category or group codes, or {@code *}
 * @param keyHashes SHA-256 of each live key, lower-case hex
 * @param clients its clients at the issuer; where there are none, the client of its own name is
 * @param people those who sign in as this principal, each as a hash: no topic holds a name
 * @param quotas how much it may publish
 * @param expectedGapHours a publisher's longest normal silence
 * @param kafkaBytesPerSecond what the brokers let it write and read; 0 is without a bound of its own
 * @param onboarding why a publisher's feed may be; nothing is published where a part of it is missing
 */
public record Enrolment(
        String principal,
        Role role,
        String sector,
        List<String> areas,
        List<String> categories,
        List<String> keyHashes,
        List<String> clients,
        List<String> people,
        Quotas quotas,
        int expectedGapHours,
        boolean suspended,
        Instant since,
        long kafkaBytesPerSecond,
        Onboarding onboarding) {

    public Enrolment {
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        keyHashes = List.copyOf(keyHashes);
        clients = List.copyOf(clients);
        people = List.copyOf(people);
    }

    /** A principal without a bound on Kafka, and without what a publisher needs before it may publish. */
    public Enrolment(
            String principal,
            Role role,
            String sector,
            List<String> areas,
            List<String> categories,
            List<String> keyHashes,
            List<String> clients,
            List<String> people,
            Quotas quotas,
            int expectedGapHours,
            boolean suspended,
            Instant since) {
        this(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                clients,
                people,
                quotas,
                expectedGapHours,
                suspended,
                since,
                0,
                Onboarding.NONE);
    }

    /** Such a principal with no other client than that of its own name, and the usual quotas. */
    public Enrolment(
            String principal,
            Role role,
            String sector,
            List<String> areas,
            List<String> categories,
            List<String> keyHashes,
            int expectedGapHours,
            boolean suspended,
            Instant since) {
        this(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                List.of(),
                List.of(),
                Quotas.USUAL,
                expectedGapHours,
                suspended,
                since);
    }

    /** The same with other keys. */
    public Enrolment withKeys(List<String> hashes) {
        return new Enrolment(
                principal,
                role,
                sector,
                areas,
                categories,
                hashes,
                clients,
                people,
                quotas,
                expectedGapHours,
                suspended,
                since,
                kafkaBytesPerSecond,
                onboarding);
    }

    /** The same with other quotas. */
    public Enrolment withQuotas(Quotas other) {
        return new Enrolment(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                clients,
                people,
                other,
                expectedGapHours,
                suspended,
                since,
                kafkaBytesPerSecond,
                onboarding);
    }

    /** The same, suspended or not. */
    public Enrolment withSuspended(boolean whether) {
        return new Enrolment(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                clients,
                people,
                quotas,
                expectedGapHours,
                whether,
                since,
                kafkaBytesPerSecond,
                onboarding);
    }

    /** The same, enrolled since then. */
    public Enrolment since(Instant when) {
        return new Enrolment(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                clients,
                people,
                quotas,
                expectedGapHours,
                suspended,
                when,
                kafkaBytesPerSecond,
                onboarding);
    }

    /** The same, onboarded like this. */
    public Enrolment with(Onboarding record) {
        return new Enrolment(
                principal,
                role,
                sector,
                areas,
                categories,
                keyHashes,
                clients,
                people,
                quotas,
                expectedGapHours,
                suspended,
                since,
                kafkaBytesPerSecond,
                record);
    }

    public boolean sandbox() {
        return Sandbox.holds(principal);
    }

    /** Whether the principal may use the category of this group. */
    public boolean allowsCategory(String category, String group) {
        return categories.contains("*") || categories.contains(category) || categories.contains(group);
    }
}
