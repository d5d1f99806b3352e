package org.lagesbild.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** The directions of the house: levels point down, services meet in topics, the pure modules know of nothing. */
@AnalyzeClasses(packages = "org.lagesbild", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SERVICES = {
        "org.lagesbild.gateway..",
        "org.lagesbild.intake..",
        "org.lagesbild.riskview..",
        "org.lagesbild.release..",
        "org.lagesbild.alerts..",
        "org.lagesbild.analyst..",
        "org.lagesbild.publisher.."
    };

    @ArchTest
    static final ArchRule PURE_MODULES_KNOW_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage("org.lagesbild.risk..", "org.lagesbild.privacy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "com.google.re2j..",
                    "org.lagesbild.risk..",
                    "org.lagesbild.privacy..")
            .because("what the product exists for is tested without Kafka; pass in what you need from outside");

    @ArchTest
    static final ArchRule EXPRESSIONS_BELONG_TO_THE_GUARD = noClasses()
            .that()
            .resideOutsideOfPackage("org.lagesbild.privacy.pii..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.re2j..")
            .because("what personal data looks like is said in one place; ask the guard");

    @ArchTest
    static final ArchRule RISK_AND_PRIVACY_STAND_SIDE_BY_SIDE = noClasses()
            .that()
            .resideInAPackage("org.lagesbild.risk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lagesbild.privacy..")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.lagesbild.schemas..")
            .because("there are no arrows inside a level; join the two in messaging");

    @ArchTest
    static final ArchRule PRIVACY_DOES_NOT_LOOK_SIDEWAYS = noClasses()
            .that()
            .resideInAPackage("org.lagesbild.privacy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lagesbild.risk..", "org.lagesbild.schemas..")
            .because("there are no arrows inside a level; join the two in messaging");

    @ArchTest
    static final ArchRule PURE_MODULES_READ_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("org.lagesbild.risk..", "org.lagesbild.privacy..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("time comes from the log or is passed in, so that the same log gives the same views");

    @ArchTest
    static final ArchRule MESSAGING_CARRIES_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("org.lagesbild.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lagesbild.web..", "org.lagesbild.embedded..", "io.micronaut..")
            .because("messaging lies below the services and the web; move what is shared down, not up");

    @ArchTest
    static final ArchRule WEB_AND_EMBEDDED_CARRY_NO_SERVICE = noClasses()
            .that()
            .resideInAnyPackage("org.lagesbild.web..", "org.lagesbild.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES)
            .because("they lie below the services; a service brings its own beans");

    @ArchTest
    static final ArchRule SERVICES_MEET_IN_TOPICS = slices().matching(
                    "org.lagesbild.(gateway|intake|riskview|release|alerts|analyst|publisher)..")
            .should()
            .notDependOnEachOther()
            .because("services are scaled and restarted apart; publish what another one needs to a topic");

    @ArchTest
    static final ArchRule AVRO_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.lagesbild.schemas..",
                    "org.lagesbild.messaging..",
                    "org.lagesbild.embedded..",
                    "org.lagesbild.gateway.avro..",
                    "org.lagesbild.testkit..",
                    "org.lagesbild.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.lagesbild.schemas..")
            .because("domain records are mapped in messaging.codec; use the topic's codec (partners' files have none)");

    @ArchTest
    static final ArchRule NOBODY_BUT_STANDALONE_RUNS_THE_OTHERS = noClasses()
            .that()
            .resideOutsideOfPackages("org.lagesbild.standalone..", "org.lagesbild.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lagesbild.standalone..")
            .because("standalone is the top of the house");
}
