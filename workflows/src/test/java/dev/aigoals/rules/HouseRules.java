package dev.aigoals.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** What holds in every module; a module's architecture test takes these in and adds its own. */
public final class HouseRules {

    private static final Set<String> OLD_DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.text.DateFormat", "java.text.SimpleDateFormat");

    private HouseRules() {}

    @ArchTest
    public static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    public static final ArchRule timesAreOfJavaTime = noClasses()
            .that(describe(
                    "are not made to speak with a token library that knows no other dates",
                    type -> type.getDirectDependenciesFromSelf().stream()
                            .noneMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith("com.nimbusds.jwt"))))
            .should()
            .dependOnClassesThat(describe("are dates of old", type -> OLD_DATES.contains(type.getName())));

    /** Who waits, waits for something: a latch, a condition, a timer. */
    public static ArchRule nobodySleepsOutsideOf(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .allowEmptyShould(true);
    }

    /** What runs as a server speaks through its log; only commands speak to a terminal. */
    public static ArchRule nobodyPrintsOutsideOf(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true);
    }

    /** Neither the rooms of a module nor the rooms inside of them go round in circles. */
    public static ArchRule noCyclesIn(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
    }
}
