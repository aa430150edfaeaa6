package dev.aigoals.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;

@AnalyzeClasses(packages = "dev.aigoals.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles = HouseRules.noCyclesIn("dev.aigoals.standalone");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf("dev.aigoals.standalone.command");

    @ArchTest
    static final ArchRule onlyWhoStartsTheApplicationsKnowsThem = noClasses()
            .that()
            .resideOutsideOfPackages("dev.aigoals.standalone.applications", "dev.aigoals.standalone.command")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.gateway..",
                    "dev.aigoals.activities..",
                    "dev.aigoals.platform..",
                    "dev.aigoals.client..");

    @ArchTest
    static final ArchRule noBusinessIsDoneHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.aigoals.contract..", "dev.aigoals.workflow..");
}
