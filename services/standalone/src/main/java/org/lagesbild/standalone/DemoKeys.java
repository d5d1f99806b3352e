package org.lagesbild.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.story.SigtunaStory;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.rights.RightsFile;
import org.lagesbild.web.session.DevSeed;

/** The demo principals and their keys, which are derived from the installation's seed and so survive a restart. */
public final class DemoKeys {

    private static final String RIGHTS = "demo-rights.yaml";
    private static final String STORY_RIGHTS = "demo-rights-sigtuna.yaml";
    private static final int SECRET_LENGTH = 40;

    private final DevSeed seed;

    public DemoKeys(DevSeed seed) {
        this.seed = seed;
    }

    /** A principal's one secret: its Bearer key, its Kafka password and its password at the registry. */
    public String secretOf(String principal) {
        return seed.deriveText("key/" + principal).substring(0, SECRET_LENGTH);
    }

    /** The secret under which a demo partner's event ids are made. */
    byte[] eventIdSecretOf(String partner) {
        return seed.derive("event-ids/" + partner);
    }

    /** Everyone in the demo's rights files, and the partners that are given, enrolled since then. */
    List<Enrolment> principals(Instant since, List<Enrolment> partners) {
        AreaTree areas = Vocabularies.areas();
        RightsFile file = new RightsFile(Vocabularies.taxonomy(), areas);
        Stream<String> texts =
                areas.contains(SigtunaStory.MUNICIPALITY) ? Stream.of(STORY_RIGHTS, RIGHTS) : Stream.of(RIGHTS);
        Stream<Enrolment> always = texts.flatMap(name -> file.parse(text(name), since).stream());
        return Stream.concat(always, partners.stream()).map(this::withKey).toList();
    }

    private Enrolment withKey(Enrolment principal) {
        return principal.withKeys(List.of(KeyHash.of(secretOf(principal.principal()))));
    }

    private static String text(String name) {
        try (InputStream in = DemoKeys.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can not be read", e);
        }
    }
}
