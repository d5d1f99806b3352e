package org.lagesbild.publisher.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagesbild.privacy.pii.Normalisation;
import org.lagesbild.publisher.guard.PersonalCases.PersonalCase;
import org.slf4j.LoggerFactory;

/** Everything that publishing leaves behind: files, what was printed, what was logged from here on, what was sent. */
public final class Traces implements AutoCloseable {

    /** Random ids hold any digits, and times any hour. */
    private static final Pattern DRAWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Fewer digits than these may stand anywhere by chance. */
    private static final int TELLING = 8;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = logger().getLevel();
    private final StringBuilder seen = new StringBuilder();

    public Traces() {
        log.start();
        logger().addAppender(log);
        logger().setLevel(Level.ALL);
    }

    public Traces add(String text) {
        seen.append(text).append('\n');
        return this;
    }

    /** All files of the folder but these, in which somebody wrote it himself. */
    public Traces files(Path folder, Set<String> own) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !own.contains(file.getFileName().toString()))
                    .forEach(this::file);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither a text as it was written, nor as the guard read it, nor its digits alone. */
    public void assertNone(List<PersonalCase> cases) {
        log.list.forEach(event -> {
            add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        });
        String all = DRAWN.matcher(seen).replaceAll("");
        String digits = all.replaceAll("[^0-9\n]", "");
        for (PersonalCase personal : cases) {
            String text = Normalisation.of(personal.text());
            String number = text.replaceAll("[^0-9]", "");
            assertThat(all).doesNotContain(personal.text(), text);
            if (number.length() >= TELLING) {
                assertThat(digits).as(personal.code()).doesNotContain(number);
            }
        }
    }

    @Override
    public void close() {
        logger().detachAppender(log);
        logger().setLevel(before);
    }

    private void file(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            add(file.getFileName().toString()).add(new String(bytes, UTF_8)).add(new String(bytes, ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.lagesbild");
    }
}
