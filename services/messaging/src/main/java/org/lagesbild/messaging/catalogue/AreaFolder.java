package org.lagesbild.messaging.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which a deployment keeps its own areas: {@code areas.csv}, {@code neighbours.csv},
 * {@code custom-areas.csv}, {@code daytime-areas.csv} and {@code geometry-<level>.geojson}, as {@code deploy/areas} writes
 * them. Every service is given the same one, by the system
 * property {@code lagesbild.areas} or the environment's {@code LAGESBILD_AREAS}; without it, the areas of the contract hold.
 */
public final class AreaFolder {

    /** The system property that names the folder. */
    public static final String PROPERTY = "lagesbild.areas";

    /** Every area of the deployment. */
    public static final String AREAS = "areas.csv";

    /** Areas that the municipality has drawn itself. */
    public static final String CUSTOM = "custom-areas.csv";

    /** Which areas lie beside which, the nearest first; of those alone whose shapes were loaded. */
    public static final String NEIGHBOURS = "neighbours.csv";

    /** Areas where many more people are by day than live there; nothing is counted by it. */
    public static final String DAYTIME = "daytime-areas.csv";

    private static final String ENVIRONMENT = "LAGESBILD_AREAS";
    private static final String BUILT_IN = "built-in";
    private static final int STAMP_LETTERS = 12;

    private AreaFolder() {}

    /** The folder, where the deployment has one. */
    public static Optional<Path> path() {
        return Stream.of(
                        System.getProperty(PROPERTY, ""),
                        Optional.ofNullable(System.getenv(ENVIRONMENT)).orElse(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(Path::of);
    }

    /** One of its files, where it is there. */
    public static Optional<Path> file(String name) {
        return path().map(folder -> folder.resolve(name)).filter(Files::exists);
    }

    /** Tells whether two services were given the same areas. */
    public static String stamp() {
        if (Stream.of(AREAS, CUSTOM, NEIGHBOURS).allMatch(name -> file(name).isEmpty())) {
            return BUILT_IN;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : new String[] {AREAS, CUSTOM, NEIGHBOURS}) {
                Optional<Path> file = file(name);
                digest.update(file.isPresent() ? Files.readAllBytes(file.get()) : new byte[0]);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, STAMP_LETTERS);
        } catch (IOException e) {
            throw new UncheckedIOException("the areas can not be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
