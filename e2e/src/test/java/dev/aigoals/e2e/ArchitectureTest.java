package dev.aigoals.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;

@AnalyzeClasses(packages = "dev.aigoals.e2e")
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles = HouseRules.noCyclesIn("dev.aigoals.e2e");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf();

    @ArchTest
    static final ArchRule theSystemIsSeenFromOutsideOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.contract..",
                    "dev.aigoals.workflow..",
                    "dev.aigoals.platform..",
                    "dev.aigoals.activities..",
                    "dev.aigoals.gateway..",
                    "dev.aigoals.standalone..",
                    "org.springframework..",
                    "io.temporal..");
}
