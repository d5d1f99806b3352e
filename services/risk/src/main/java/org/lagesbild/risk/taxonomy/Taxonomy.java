package org.lagesbild.risk.taxonomy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The shared words of all sectors, so that a count over partners means one thing. Immutable, in the order given.
 * Refuses a code that stands twice, a category without its group, and a category that is called like a group, except
 * where it is all that the group holds: rights name categories and groups alike.
 */
public final class Taxonomy {

    /** Where everything goes that no category fits; it is counted and shown, never dropped. */
    public static final String OTHER = "OTHER";

    private final int version;
    private final Map<String, Group> groups;
    private final Map<String, Category> categories;
    private final CodeLists lists;

    public Taxonomy(int version, Collection<Group> groups, Collection<Category> categories, CodeLists lists) {
        this.version = version;
        this.groups = indexed(groups, Group::code);
        this.categories = indexed(categories, Category::code);
        this.lists = lists;
        this.categories.values().forEach(this::requireGroup);
        this.categories.values().forEach(this::requireUnambiguous);
    }

    /** Rises with every change of any code. */
    public int version() {
        return version;
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    public boolean contains(String code) {
        return categories.containsKey(code);
    }

    /** The code of the category's group. Throws {@link IllegalArgumentException} where the category is unknown. */
    public String groupOf(String code) {
        return find(code).map(Category::group).orElseThrow(() -> new IllegalArgumentException("unknown category"));
    }

    public Optional<Group> findGroup(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    /** The categories of a group; none of an unknown one. */
    public List<Category> inGroup(String group) {
        return categories.values().stream()
                .filter(category -> category.group().equals(group))
                .toList();
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    public Collection<Group> groups() {
        return groups.values();
    }

    public Collection<Label> places() {
        return lists.places();
    }

    public Collection<Label> lenses() {
        return lists.lenses();
    }

    public Collection<Label> sectors() {
        return lists.sectors();
    }

    private void requireGroup(Category category) {
        if (!groups.containsKey(category.group())) {
            throw new IllegalArgumentException("no such group: " + category.group());
        }
    }

    private void requireUnambiguous(Category category) {
        Set<String> namesakes =
                inGroup(category.code()).stream().map(Category::code).collect(Collectors.toSet());
        if (groups.containsKey(category.code()) && !namesakes.equals(Set.of(category.code()))) {
            throw new IllegalArgumentException("both a group and one category of several: " + category.code());
        }
    }

    private static <T> Map<String, T> indexed(Collection<T> items, Function<T, String> code) {
        Map<String, T> indexed = new LinkedHashMap<>();
        for (T item : items) {
            if (indexed.put(code.apply(item), item) != null) {
                throw new IllegalArgumentException("a code stands twice: " + code.apply(item));
            }
        }
        return Collections.unmodifiableMap(indexed);
    }
}
