package org.lagesbild.standalone.partner;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** New keys, and how they stand in the rights file: as hashes. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits as text that needs no quoting anywhere. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String yaml(List<String> hashes) {
        return hashes.stream().map(hash -> '"' + hash + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
