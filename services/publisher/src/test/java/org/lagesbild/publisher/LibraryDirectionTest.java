package org.lagesbild.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a partner takes into its own system stays small, and positions stay where they are turned into areas. */
@AnalyzeClasses(packages = "org.lagesbild.publisher", importOptions = DoNotIncludeTests.class)
class LibraryDirectionTest {

    private static final String[] LIBRARY = {
        "org.lagesbild.publisher.area..",
        "org.lagesbild.publisher.csv..",
        "org.lagesbild.publisher.disk..",
        "org.lagesbild.publisher.guard..",
        "org.lagesbild.publisher.gateway..",
        "org.lagesbild.publisher.spool..",
        "org.lagesbild.publisher.feed.."
    };

    @ArchTest
    static final ArchRule THE_LIBRARY_NEEDS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(LIBRARY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micronaut..", "picocli..")
            .because("a partner publishes over plain HTTP; what needs more belongs to run or cli");

    @ArchTest
    static final ArchRule POSITIONS_STAY_AT_HOME = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.lagesbild.publisher.gateway..",
                    "org.lagesbild.publisher.spool..",
                    "org.lagesbild.publisher.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lagesbild.publisher.area..")
            .because("a coordinate is turned into an area before anything is kept or sent");
}
