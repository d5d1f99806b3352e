package org.lagesbild.standalone.areas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lagesbild.messaging.catalogue.CustomArea;
import org.lagesbild.messaging.catalogue.CustomAreas;
import org.lagesbild.messaging.catalogue.DaytimeAreas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a file of the municipality's own areas would be taken, before a service refuses to start with it. */
@Command(
        name = "check",
        description = "Checks a file of custom areas, or of daytime areas, against the catalogue.",
        mixinStandardHelpOptions = true)
final class CheckCustomAreas implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "code;name;members, or code;reason")
    private Path file = Path.of("");

    @Mixin
    private Folder folder = new Folder();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.readString(file).startsWith(DaytimeAreas.HEADER)) {
            DaytimeAreas.read(file, folder.areas())
                    .forEach((code, reason) -> spec.commandLine().getOut().printf("%s: %s%n", code, reason));
            return 0;
        }
        List<CustomArea> areas = CustomAreas.read(file, folder.areas());
        areas.forEach(area -> spec.commandLine()
                .getOut()
                .printf(
                        "%s %s: %d areas%n",
                        area.code(), area.name(), area.members().size()));
        return 0;
    }
}
