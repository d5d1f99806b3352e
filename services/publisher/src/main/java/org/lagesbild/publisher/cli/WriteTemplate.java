package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.template.Template;
import org.lagesbild.risk.taxonomy.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a partner of one kind begins with. It replaces no file. */
@Command(
        name = "template",
        description = "Writes an empty table, a mapping and instructions for one kind of partner.",
        mixinStandardHelpOptions = true)
final class WriteTemplate implements Callable<Integer> {

    @Parameters(paramLabel = "SECTOR", description = "a sector of the taxonomy, such as housing, or a mapping's id")
    private String wanted = "";

    @Option(names = "--to", paramLabel = "DIR", description = "where the files go (here)")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<Path, String> files = files();
        List<Path> there = files.keySet().stream().filter(Files::exists).toList();
        if (!there.isEmpty()) {
            throw misused("there already: " + there.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.writeString(file.getKey(), file.getValue());
            spec.commandLine().getOut().println(file.getKey());
        }
        return 0;
    }

    private Map<Path, String> files() {
        List<Template> templates = Template.of(wanted);
        if (templates.isEmpty()) {
            throw misused("no such kind of partner; there are " + kinds());
        }
        Map<Path, String> files = new LinkedHashMap<>();
        templates.forEach(template -> template.files().forEach((name, text) -> files.put(folder.resolve(name), text)));
        return files;
    }

    private static String kinds() {
        return Stream.concat(
                        Vocabularies.taxonomy().sectors().stream().map(Label::code),
                        Vocabularies.mappings().stream().map(Mapping::id))
                .collect(Collectors.joining(", "));
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
