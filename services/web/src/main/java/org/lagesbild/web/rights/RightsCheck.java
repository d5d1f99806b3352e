package org.lagesbild.web.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.web.access.PersonHash;

/** Collects what is wrong with the principals of one file. Hashes are never repeated: somebody may have put a key there. */
final class RightsCheck {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final String ALL = "*";
    private static final int LONGEST_TEXT = 200;

    private final Taxonomy taxonomy;
    private final AreaTree areas;
    private final Set<String> sectors;
    private final List<String> faults;
    private final Set<String> names = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();
    private final Set<String> clients = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    RightsCheck(Taxonomy taxonomy, AreaTree areas, List<String> faults) {
        this.taxonomy = taxonomy;
        this.areas = areas;
        this.sectors = taxonomy.sectors().stream().map(Label::code).collect(Collectors.toSet());
        this.faults = faults;
    }

    void entry(RightsEntry entry) {
        Subject subject = new Subject(entry.name());
        subject.must(Shapes.principal(entry.name()), "an id is 2 to 32 of a-z, 0-9 and -");
        subject.must(names.add(entry.name()), "stands twice");
        subject.must(entry.grantedRole().isPresent(), "role is publisher, coordination, released or operator");
        subject.must(entry.gapHours() > 0, "expectedGapHours is at least 1");
        if (entry.grantedRole().filter(Role.PUBLISHER::equals).isPresent()) {
            subject.must(sectors.contains(entry.sectorCode()), "a publisher's sector is one of the taxonomy");
        }
        subject.must(entry.bytesPerSecond() >= 0, "kafkaBytesPerSecond is 0, for no bound, or more");
        entry.onboarded()
                .parts()
                .forEach((name, text) ->
                        subject.must(text.length() <= LONGEST_TEXT, "onboarding." + name + " is at most 200 letters"));
        scope(entry, subject);
        entry.hashes().forEach(hash -> hash(hash, subject));
        entry.personNames().forEach(person -> {
            subject.must(!person.isBlank(), "a person has a name");
            subject.must(people.add(PersonHash.of(person)), "a person stands twice in the file");
        });
        clientsAndQuotas(entry, subject);
    }

    private void clientsAndQuotas(RightsEntry entry, Subject subject) {
        entry.clientNames().forEach(client -> {
            subject.must(!client.isBlank(), "a client has a name");
            subject.must(clients.add(client), "a client stands twice in the file");
        });
        Quotas quotas = entry.quotas();
        subject.must(
                entry.itemsPerHour() == null || quotas.itemsPerHour() > 0,
                "itemsPerHour is at least 1; suspended: true stops it");
        quotas.categories().forEach((code, items) -> {
            subject.must(grantable(code), "no such category or group: " + code);
            subject.must(items > 0, "categoryItemsPerHour is at least 1");
        });
    }

    /** What only the whole file tells. */
    void whole() {
        if (names.isEmpty()) {
            faults.add("principals: there is none");
        }
    }

    private void scope(RightsEntry entry, Subject subject) {
        if (entry.grantedRole().filter(Role.OPERATOR::equals).isEmpty()) {
            subject.must(!entry.areaCodes().isEmpty(), "areas are missing");
            subject.must(!entry.categoryCodes().isEmpty(), "categories are missing; * grants all");
        }
        entry.areaCodes().forEach(area -> subject.must(areas.contains(area), "no such area: " + area));
        entry.categoryCodes().forEach(code -> subject.must(grantable(code), "no such category or group: " + code));
    }

    private boolean grantable(String code) {
        return ALL.equals(code)
                || taxonomy.contains(code)
                || taxonomy.findGroup(code).isPresent();
    }

    private void hash(String hash, Subject subject) {
        subject.must(SHA_256.matcher(hash).matches(), "a key's hash is SHA-256 in lower-case hex");
        subject.must(hashes.add(hash), "a key's hash stands twice in the file");
    }

    private final class Subject {

        private final String name;

        Subject(String name) {
            this.name = name.isEmpty() ? "(no id)" : name;
        }

        void must(boolean holds, String otherwise) {
            if (!holds) {
                faults.add(name + ": " + otherwise);
            }
        }
    }
}
