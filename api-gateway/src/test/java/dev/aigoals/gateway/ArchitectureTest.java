package dev.aigoals.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.aigoals.rules.HouseRules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.aigoals.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noRoomsGoRoundInCircles = HouseRules.noCyclesIn("dev.aigoals.gateway");

    @ArchTest
    static final ArchRule nobodySleeps = HouseRules.nobodySleepsOutsideOf();

    @ArchTest
    static final ArchRule nobodyPrints = HouseRules.nobodyPrintsOutsideOf();

    @ArchTest
    static final ArchRule theGatewaySeesContractsAndNeverTheWorker = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aigoals.workflow..",
                    "dev.aigoals.activities..",
                    "dev.aigoals.standalone..",
                    "dev.aigoals.client..");

    @ArchTest
    static final ArchRule controllersAskThePlatformAndNotTheDatabase = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .resideInAPackage("dev.aigoals.gateway.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.redisson..");

    @ArchTest
    static final ArchRule theProtocolKnowsNoSocketAndNoSpringWeb = noClasses()
            .that()
            .resideInAPackage("dev.aigoals.gateway.message")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule socketsAndRestDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.aigoals.gateway.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.aigoals.gateway.socket..");
}
