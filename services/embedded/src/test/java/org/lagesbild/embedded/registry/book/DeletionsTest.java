package org.lagesbild.embedded.registry.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeletionsTest {

    private final List<Change> kept = new ArrayList<>();
    private final Book book = new Book();

    @Test
    void shouldRememberErasedIdsAfterCompaction() {
        Registrar registrar = new Registrar(book, this::append);
        Deletions deletions = new Deletions(book, this::append);
        int erased = registrar.register("s", "\"string\"", false).id();
        deletions.version("s", 1, false);
        deletions.version("s", 1, true);

        Book restarted = new Book();
        kept.stream().filter(change -> !(change instanceof Change.Put)).forEach(restarted::apply);
        Registrar later = new Registrar(restarted, restarted::apply);
        assertThat(later.register("s", "\"long\"", false).id()).isGreaterThan(erased);
    }

    @Test
    void shouldForgetASubjectsLevelWithTheSubject() {
        new Registrar(book, this::append).register("s", "\"string\"", false);
        Levels levels = new Levels(book, this::append);
        levels.set("s", CompatibilityLevel.NONE);
        new Deletions(book, this::append).subject("s", false);
        assertThat(levels.of("s", true)).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
    }

    private void append(Change change) {
        kept.add(change);
        book.apply(change);
    }
}
