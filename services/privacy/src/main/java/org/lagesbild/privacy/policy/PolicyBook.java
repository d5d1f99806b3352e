package org.lagesbild.privacy.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All versions of the policy, each from the beginning of a week on. A new version is added behind the others; one that
 * was in force is never edited, which its fingerprint shows.
 */
public final class PolicyBook {

    private final List<ReleasePolicy> versions;

    /** Throws {@link IllegalArgumentException} that lists everything that is wrong. */
    public PolicyBook(List<ReleasePolicy> versions) {
        this.versions = List.copyOf(versions);
        List<String> faults = faults(versions);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** Everything that is wrong with these versions; empty where they may be used. */
    public static List<String> faults(List<ReleasePolicy> versions) {
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            ReleasePolicy policy = versions.get(at);
            if (at > 0 && !follows(versions.get(at - 1), policy)) {
                faults.add("version " + policy.version() + " does not follow, in number and week, the one before");
            }
            PolicyCheck.faults(policy).forEach(fault -> faults.add("version " + policy.version() + ": " + fault));
        }
        return faults;
    }

    private static boolean follows(ReleasePolicy before, ReleasePolicy after) {
        return after.version() > before.version() && after.fromWeek() > before.fromWeek();
    }

    /** The policy that counts the events of the week; empty before the first one. */
    public Optional<ReleasePolicy> at(int week) {
        Optional<ReleasePolicy> inForce = Optional.empty();
        for (ReleasePolicy policy : versions) {
            if (policy.fromWeek() <= week) {
                inForce = Optional.of(policy);
            }
        }
        return inForce;
    }

    public List<ReleasePolicy> versions() {
        return versions;
    }

    /** Tells one content of a version from another. */
    public static String fingerprint(ReleasePolicy policy) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(policy.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
