package org.lagesbild.web.contract;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.problem.ProblemType;

/** The contract, as partners' tools want to read it. */
@PublicAccess
@Controller
final class ContractController {

    private static final String FILE = "/org/lagesbild/schemas/openapi.yaml";
    private static final MediaType YAML = MediaType.of("application/yaml");

    @Get(uri = "/openapi.yaml", produces = "application/yaml")
    StreamedFile contract() {
        InputStream file = ContractController.class.getResourceAsStream(FILE);
        if (file == null) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return new StreamedFile(file, YAML);
    }
}
