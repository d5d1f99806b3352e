package org.lagesbild.web.profile;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A name that nobody asks for is a mistake that would pass in silence: a limit not set, a secret not taken. Variables of
 * the environment are refused only where they are nearly right, since {@code LAGESBILD_} is not ours alone there.
 */
@Singleton
final class NothingUnknown implements StartupRule {

    private static final int NEARLY = 2;
    private static final String VARIABLES = "LAGESBILD_";

    private final Environment environment;
    private final KnownNames known;

    NothingUnknown(Environment environment) {
        this.environment = environment;
        this.known = KnownNames.onClassPath(environment.getClassLoader());
    }

    @Override
    public List<String> faults() {
        Collection<PropertySource> sources = environment.getPropertySources();
        return Stream.concat(
                        sources.stream().filter(source -> !isVariables(source)).flatMap(this::unknownNames),
                        sources.stream().filter(NothingUnknown::isVariables).flatMap(this::misspeltVariables))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> unknownNames(PropertySource source) {
        return names(source)
                .filter(name -> name.startsWith(KnownNames.HOUSE))
                .map(name -> NameUtils.hyphenate(name.replaceAll("\\[\\d+]$", "")))
                .filter(name -> !known.contains(name))
                .map(name -> name + " is not a setting."
                        + known.nearest(name)
                                .map(nearest -> " The nearest is " + nearest)
                                .orElse(""));
    }

    private Stream<String> misspeltVariables(PropertySource source) {
        List<String> right =
                known.names().stream().map(NothingUnknown::variable).toList();
        return names(source)
                .filter(name -> name.startsWith(VARIABLES) && !right.contains(name))
                .flatMap(name -> right.stream()
                        .filter(known -> Letters.between(known, name) <= NEARLY)
                        .map(nearest -> name + " is not a setting. The nearest is " + nearest));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Stream<String> names(PropertySource source) {
        return StreamSupport.stream(source.spliterator(), false);
    }

    private static boolean isVariables(PropertySource source) {
        return source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
    }
}
