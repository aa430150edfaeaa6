package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.search.BankIndex;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Puts the goals of the bank's folders in force when the worker starts. The bank that comes with the system was proven when
 * it was built; the goals of added folders are proven in the background, and none is offered before.
 */
@Component
final class BankInForce implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BankInForce.class);

    private final BankProperties properties;
    private final BankIndex index;
    private final BankGoals goals;
    private final CodeRunner runner;
    private @Nullable Thread proving;

    BankInForce(BankProperties properties, BankIndex index, BankGoals goals, CodeRunner runner) {
        this.properties = properties;
        this.index = index;
        this.goals = goals;
        this.runner = runner;
    }

    /** A goal that cannot be read is left out and named; the others are offered. */
    @Override
    public void run(ApplicationArguments arguments) {
        List<Path> all = properties.all();
        List<Path> added = all.stream().skip(1).toList();
        BankReader.Contents contents = BankReader.read(all.stream().limit(1).toList());
        contents.problems().forEach(BankInForce::leftOut);
        long changed = contents.goals().stream().filter(index::put).count();
        Set<String> slugs = contents.goals().stream().map(GoalContent::slug).collect(Collectors.toUnmodifiableSet());
        int retired = retireAllBut(slugs, names(added));
        log.info("the bank offers {} goals ({} new or changed, {} retired)", slugs.size(), changed, retired);
        if (!added.isEmpty()) {
            proving = Thread.ofVirtual().name("bank-proof").start(() -> prove(added, slugs));
        }
    }

    private void prove(List<Path> added, Set<String> slugs) {
        try {
            var proven = new ProvenGoals(new BankChecker(runner), this::offer, BankInForce::leftOut);
            Set<String> offered = proven.prove(added, slugs);
            retireAllBut(slugs, offered);
            log.info("{} goals of {} are proven and offered", offered.size(), added);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(GoalContent goal) {
        index.put(goal);
        log.info("the added goal {} is proven and offered", goal.slug());
    }

    private static void leftOut(Problem problem) {
        log.warn("left out of the bank: {}", problem);
    }

    /** What an added goal was when it was proven at an earlier start stays in force until it is proven again. */
    private static Set<String> names(List<Path> added) {
        return BankReader.goalFolders(added).stream()
                .map(folder -> SourceFolder.name(folder.toAbsolutePath().normalize()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private int retireAllBut(Set<String> built, Set<String> added) {
        var kept = new HashSet<>(built);
        kept.addAll(added);
        return kept.isEmpty() ? 0 : goals.retireAllBut(kept);
    }

    @Override
    public void destroy() {
        if (proving != null) {
            proving.interrupt();
        }
    }
}
