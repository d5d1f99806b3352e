package org.lagesbild.analyst.page;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Comparator;
import org.lagesbild.analyst.page.DeploymentBody.RunBody;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.profile.Profile;

/** {@code /v1/deployment}: how far what is shown can be trusted, as the page says in its banner. */
@Controller("/v1/deployment")
@Allowed(Role.COORDINATION)
final class DeploymentController {

    private final Profile profile;
    private final boolean replicated;
    private final TopicTable<Run> runs;
    private final Disclosures disclosures;

    DeploymentController(
            Profile profile,
            @Property(name = "lagesbild.standalone", defaultValue = "false") boolean standalone,
            TopicTable<Run> runs,
            Disclosures disclosures) {
        this.profile = profile;
        this.replicated = !standalone;
        this.runs = runs;
        this.disclosures = disclosures;
    }

    @Get
    DeploymentBody deployment(Caller caller) {
        return new DeploymentBody(
                profile.dev(),
                replicated,
                caller.principal(),
                caller.enrolment().areas(),
                disclosures.to(caller.enrolment()).complete(),
                runs.rows().stream()
                        .map(Row::value)
                        .max(Comparator.comparing(Run::end))
                        .map(RunBody::of)
                        .orElse(null));
    }
}
