package dev.aigoals.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;

@AnalyzeClasses(packages = "dev.aigoals.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ClientRulesTest {
    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_THE_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.contract..",
                    "dev.aigoals.platform..",
                    "dev.aigoals.activities..",
                    "dev.aigoals.gateway..",
                    "dev.aigoals.workflow..",
                    "dev.aigoals.standalone..",
                    "org.springframework..",
                    "io.temporal..");

    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("protocol")
            .definedBy("..client.protocol..")
            .layer("connection")
            .definedBy("..client.connection..")
            .layer("terminal")
            .definedBy("..client.terminal..")
            .layer("commands")
            .definedBy("..client.demo..", "..client.learn..")
            .whereLayer("commands")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("terminal")
            .mayOnlyBeAccessedByLayers("commands")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("commands");

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NO_CYCLES = HouseRules.noCyclesIn("dev.aigoals.client");

    /** The demo looks now and then for files in the object store, which tells nobody of them. */
    @ArchTest
    static final ArchRule NOBODY_SLEEPS = HouseRules.nobodySleepsOutsideOf("dev.aigoals.client.demo");

    @ArchTest
    static final ArchRule NOBODY_PRINTS =
            HouseRules.nobodyPrintsOutsideOf("dev.aigoals.client.terminal", "dev.aigoals.client.learn");
}
