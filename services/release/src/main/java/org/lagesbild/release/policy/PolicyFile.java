package org.lagesbild.release.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.PolicyCheck;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The release policy: YAML that people write, review and keep under version control. Nothing is released under a file with
 * anything wrong in it: it is refused with one message that lists everything.
 */
public final class PolicyFile {

    private static final String SHIPPED = "/org/lagesbild/release/release-policy.yaml";

    private PolicyFile() {}

    /** The versions of this file. Throws {@link PolicyException} where anything is wrong with them. */
    public static PolicyBook read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the release policy can not be read: " + file, e);
        }
    }

    /** What stands where an installation has no file of its own. */
    public static PolicyBook shipped() {
        try (InputStream in =
                Objects.requireNonNull(PolicyFile.class.getResourceAsStream(SHIPPED), "a part of every build")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The versions that the text holds. Throws {@link PolicyException} where anything is wrong with them. */
    public static PolicyBook parse(String yaml) {
        List<String> faults = new ArrayList<>();
        List<ReleasePolicy> versions = new PolicyReader(faults).read(tree(yaml));
        if (faults.isEmpty() && versions.isEmpty()) {
            faults.add("versions: there is none");
        }
        if (faults.isEmpty()) {
            faults.addAll(PolicyBook.faults(versions));
            PolicyCheck.newest(versions.get(versions.size() - 1)).forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new PolicyException(faults);
        }
        return new PolicyBook(versions);
    }

    private static Object tree(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Object tree = new Yaml(new SafeConstructor(options)).load(yaml);
            return tree == null ? "" : tree;
        } catch (MarkedYAMLException e) {
            String where = e.getProblemMark() == null
                    ? ""
                    : " near line " + (e.getProblemMark().getLine() + 1);
            throw new PolicyException(List.of("broken YAML, or a name that stands twice," + where));
        } catch (YAMLException e) {
            throw new PolicyException(List.of("broken YAML"));
        }
    }
}
