package dev.aigoals.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;
import io.temporal.activity.ActivityInterface;
import java.util.List;

@AnalyzeClasses(packages = "dev.aigoals.activities", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] AGENTS = {
        "dev.aigoals.activities.access",
        "dev.aigoals.activities.context",
        "dev.aigoals.activities.contract",
        "dev.aigoals.activities.course",
        "dev.aigoals.activities.feedback",
        "dev.aigoals.activities.generator",
        "dev.aigoals.activities.monitor",
        "dev.aigoals.activities.performance",
        "dev.aigoals.activities.support"
    };

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles = HouseRules.noCyclesIn("dev.aigoals.activities");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf("dev.aigoals.activities.bank");

    @ArchTest
    static final ArchRule workersNeverSeeTheGateway = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.aigoals.gateway..", "dev.aigoals.standalone..", "dev.aigoals.client..");

    @ArchTest
    static final ArchRule onlyWhoRegistersWorkflowsKnowsThem = noClasses()
            .that()
            .resideOutsideOfPackages("dev.aigoals.activities.worker", "dev.aigoals.activities.upkeep")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.aigoals.workflow..");

    @ArchTest
    static final ArchRule theCodeRunnerKnowsNothingOfAgents = noClasses()
            .that()
            .resideInAPackage("dev.aigoals.activities.runner..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.aigoals.activities..")
                    .and(DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("dev.aigoals.activities.runner.."))))
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(ActivityInterface.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.aigoals.platform..", "io.temporal..");

    @ArchTest
    static final ArchRule theSandboxKnowsNoChecks = noClasses()
            .that()
            .resideInAPackage("dev.aigoals.activities.runner.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.aigoals.activities.runner.judge..", "dev.aigoals.activities.runner.driver..");

    @ArchTest
    static final ArchRule theDriverNeverSeesTheJudge = noClasses()
            .that()
            .resideInAPackage("dev.aigoals.activities.runner.driver..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Judge");

    @ArchTest
    static final ArchRule activitiesAreWorkOfAgentsOrOfUpkeep = classes()
            .that(DescribedPredicate.describe(
                    "implement an activity interface",
                    type -> type.getAllRawInterfaces().stream()
                            .anyMatch(face -> face.isAnnotatedWith(ActivityInterface.class))))
            .should()
            .resideInAnyPackage(AGENTS)
            .orShould()
            .resideInAPackage("dev.aigoals.activities.upkeep");

    @ArchTest
    static final ArchRule noAgentSeesAnother = slices().matching("dev.aigoals.activities.(*)..")
            .that(DescribedPredicate.describe(
                    "are agents", slice -> List.of(AGENTS).contains("dev.aigoals.activities." + slice.getNamePart(1))))
            .should()
            .notDependOnEachOther();
}
