package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.goals.BankGoals;
import dev.aigoals.platform.search.BankIndex;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Puts the goals of the bank's folders in force when the worker starts; quick where nothing changed. */
@Component
final class BankInForce implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BankInForce.class);

    private final BankProperties properties;
    private final BankIndex index;
    private final BankGoals goals;

    BankInForce(BankProperties properties, BankIndex index, BankGoals goals) {
        this.properties = properties;
        this.index = index;
        this.goals = goals;
    }

    /** A goal that cannot be read is left out and named; the others are offered. */
    @Override
    public void run(ApplicationArguments arguments) {
        BankReader.Contents contents = BankReader.read(properties.directories());
        contents.problems().forEach(problem -> log.warn("left out of the bank: {}", problem));
        long changed = contents.goals().stream().filter(index::put).count();
        List<String> slugs = contents.goals().stream().map(GoalContent::slug).toList();
        int retired = slugs.isEmpty() ? 0 : goals.retireAllBut(slugs);
        log.info("the bank offers {} goals ({} new or changed, {} retired)", slugs.size(), changed, retired);
    }
}
