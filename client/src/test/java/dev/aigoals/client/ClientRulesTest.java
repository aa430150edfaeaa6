package dev.aigoals.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

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
                    "dev.aigoals.workflows..",
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
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("dev.aigoals.client.(*)..")
            .should()
            .beFreeOfCycles();
}
