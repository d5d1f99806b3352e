package org.lagesbild.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for any of many texts in bytes, and in all files below a directory. */
final class Traces {

    private static final int HEAD = 3;

    private final BitSet heads = new BitSet(1 << 24);
    private final Map<Integer, List<byte[]>> byHead = new HashMap<>();

    Traces(Collection<String> texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            int head = head(bytes, 0);
            heads.set(head);
            byHead.computeIfAbsent(head, any -> new ArrayList<>()).add(bytes);
        }
    }

    Set<String> in(byte @Nullable [] bytes) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; bytes != null && at + HEAD <= bytes.length; at++) {
            int head = head(bytes, at);
            if (heads.get(head)) {
                for (byte[] text : byHead.getOrDefault(head, List.of())) {
                    if (begins(bytes, at, text)) {
                        found.add(new String(text, UTF_8));
                    }
                }
            }
        }
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    /** What is found, by the name of the file. A file that goes while it is looked for holds nothing. */
    Map<String, Set<String>> below(Path directory) {
        Map<String, Set<String>> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Set<String> here = in(read(file));
                if (!here.isEmpty()) {
                    found.put(directory.relativize(file).toString(), here);
                }
            });
        } catch (UncheckedIOException e) {
            return below(directory); // a directory went while it was walked
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
    }

    private static boolean begins(byte[] bytes, int at, byte[] text) {
        return at + text.length <= bytes.length && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }
}
