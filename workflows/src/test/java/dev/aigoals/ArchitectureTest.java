package dev.aigoals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.aigoals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WORKFLOW = "dev.aigoals.workflow..";
    private static final String CONTRACT = "dev.aigoals.contract..";

    @ArchTest
    static final ArchRule contractsDoNotKnowTheWorkflowCode = noClasses()
            .that()
            .resideInAPackage(CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WORKFLOW);

    @ArchTest
    static final ArchRule theModuleStandsOnItsOwnFeet = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.contract..",
                    "dev.aigoals.workflow..",
                    "java..",
                    "io.temporal..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule workflowsAskNoClock = noClasses()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule workflowsRollNoDice = noClasses()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule workflowsStartNoThreadsAndReadNothingFromOutside = noClasses()
            .that()
            .resideInAPackage(WORKFLOW)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent.locks..")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule workflowsKeepNothingInStatics = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(WORKFLOW)
            .and()
            .areStatic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles = HouseRules.noCyclesIn("dev.aigoals");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf();
}
