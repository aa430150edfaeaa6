package dev.aigoals.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;

@AnalyzeClasses(packages = "dev.aigoals.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles = HouseRules.noCyclesIn("dev.aigoals.platform");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf();

    @ArchTest
    static final ArchRule platformKnowsContractsAndNothingAboveIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.workflow..",
                    "dev.aigoals.activities..",
                    "dev.aigoals.gateway..",
                    "dev.aigoals.standalone..",
                    "dev.aigoals.client..");
}
