package org.lagesbild.embedded.registry.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the registry knows: the changes applied so far. Readers see each change whole or not at all. It is small enough
 * (some dozens of schemas) to be searched.
 */
public final class Book {

    private static final CompatibilityLevel DEFAULT = CompatibilityLevel.FULL_TRANSITIVE;
    private static final String GLOBAL = "";

    private final Map<String, NavigableMap<Integer, Entry>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private final Map<String, Mode> modes = new HashMap<>();
    private int highestId;

    /** Takes one change in. */
    public synchronized void apply(Change change) {
        if (change instanceof Change.Put put) {
            put(put.entry());
        } else if (change instanceof Change.Erase erase) {
            erase(erase);
        } else if (change instanceof Change.DeleteSubject deletion) {
            delete(deletion);
        } else if (change instanceof Change.SetLevel set) {
            levels.put(set.subject(), set.level());
        } else if (change instanceof Change.ClearLevel clear) {
            levels.remove(clear.subject());
        } else if (change instanceof Change.SetMode set) {
            modes.put(set.subject(), set.mode());
        } else if (change instanceof Change.ClearMode clear) {
            modes.remove(clear.subject());
        } else if (change instanceof Change.HighestId highest) {
            highestId = Math.max(highestId, highest.id());
        }
    }

    /** Returns every entry by subject, then version; the deleted ones too. */
    public synchronized List<Entry> entries() {
        return subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** Returns the subject's entries, oldest first; the deleted ones too. */
    public synchronized List<Entry> entries(String subject) {
        return List.copyOf(versions(subject).values());
    }

    /** Returns the schema with this id, which no deletion but a permanent one takes away. */
    public Optional<Entry> byId(int id) {
        return entries().stream().filter(entry -> entry.id() == id).findFirst();
    }

    /** Returns the level that holds for the subject: its own, or else the global one. */
    public synchronized CompatibilityLevel levelFor(String subject) {
        return ownLevel(subject).orElseGet(this::globalLevel);
    }

    public synchronized CompatibilityLevel globalLevel() {
        return levels.getOrDefault(GLOBAL, DEFAULT);
    }

    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    /** Returns the mode in force for the subject: its own or else the global one, unless that overrides all. */
    public synchronized Mode modeFor(String subject) {
        Mode global = globalMode();
        return global == Mode.READONLY_OVERRIDE ? global : modes.getOrDefault(subject, global);
    }

    synchronized Mode globalMode() {
        return modes.getOrDefault(GLOBAL, Mode.READWRITE);
    }

    synchronized Optional<Mode> ownMode(String subject) {
        return Optional.ofNullable(modes.get(subject));
    }

    /** Returns the number after the highest one the subject has, deleted or not. */
    int nextVersion(String subject) {
        return entries(subject).stream().mapToInt(Entry::version).max().orElse(0) + 1;
    }

    synchronized int highestId() {
        return highestId;
    }

    Stream<Entry> live(String subject) {
        return entries(subject).stream().filter(entry -> !entry.deleted());
    }

    private void put(Entry entry) {
        subjects.computeIfAbsent(entry.subject(), subject -> new TreeMap<>()).put(entry.version(), entry);
        highestId = Math.max(highestId, entry.id());
    }

    private void erase(Change.Erase erase) {
        NavigableMap<Integer, Entry> versions = versions(erase.subject());
        versions.remove(erase.version());
        if (versions.isEmpty()) {
            subjects.remove(erase.subject());
        }
    }

    private void delete(Change.DeleteSubject deletion) {
        versions(deletion.subject())
                .headMap(deletion.upToVersion(), true)
                .replaceAll((version, entry) -> entry.withDeleted());
    }

    private NavigableMap<Integer, Entry> versions(String subject) {
        return subjects.getOrDefault(subject, new TreeMap<>());
    }
}
