package org.lagesbild.web.profile;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagesbild.messaging.catalogue.AreaFolder;

/**
 * The names under {@code lagesbild.} that some bean of ours asks for, also one that is not there for want of them. They
 * are read from the beans themselves: a list kept by hand would sooner or later refuse what is right.
 */
public final class KnownNames {

    static final String HOUSE = "lagesbild.";

    private static final String OURS = "org.lagesbild.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(lagesbild\\.[a-z.-]+)");

    private final SortedSet<String> names = new TreeSet<>();

    private KnownNames() {
        // read without any bean, before the first of them is made
        names.add(AreaFolder.PROPERTY);
    }

    /** Reads them from all beans of ours that the class path holds. */
    public static KnownNames onClassPath(ClassLoader classPath) {
        KnownNames known = new KnownNames();
        SoftServiceLoader.load(BeanConfiguration.class, classPath).collectAll().stream()
                .filter(configuration -> configuration.getName().startsWith(OURS))
                .forEach(configuration -> known.addRequired(configuration.getAnnotationMetadata()));
        SoftServiceLoader.load(BeanDefinitionReference.class, classPath).collectAll().stream()
                .filter(bean -> bean.getBeanDefinitionName().startsWith(OURS) && bean.isPresent())
                .forEach(known::addBean);
        return known;
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Returns the name that takes the fewest changes of a letter to get to. */
    Optional<String> nearest(String name) {
        return names.stream().min(Comparator.comparingInt(known -> Letters.between(known, name)));
    }

    private void addBean(BeanDefinitionReference<?> reference) {
        addRequired(reference.getAnnotationMetadata());
        BeanDefinition<?> bean = reference.load();
        Stream<Argument<?>> asked = Stream.concat(
                Arrays.stream(bean.getConstructor().getArguments()),
                bean.getExecutableMethods().stream().flatMap(method -> Arrays.stream(method.getArguments())));
        asked.map(Argument::getAnnotationMetadata).forEach(this::addAsked);
    }

    private void addRequired(AnnotationMetadata bean) {
        bean.getAnnotationValuesByType(Requires.class)
                .forEach(required -> required.stringValue("property").ifPresent(this::add));
    }

    private void addAsked(AnnotationMetadata asked) {
        asked.stringValue(Property.class, "name").ifPresent(this::add);
        asked.stringValue(Value.class).stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .forEach(name -> add(name.group(1)));
    }

    private void add(String name) {
        if (name.startsWith(HOUSE)) {
            names.add(name);
        }
    }
}
