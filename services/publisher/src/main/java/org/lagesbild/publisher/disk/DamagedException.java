package org.lagesbild.publisher.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of ours holds something that we did not write, and readable records after it. Nobody but a person may decide
 * what to do with it, so it is left as it is.
 */
public final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedException(Path file, long at) {
        super("%s is damaged at byte %d, and was left as it is".formatted(file.getFileName(), at));
    }
}
