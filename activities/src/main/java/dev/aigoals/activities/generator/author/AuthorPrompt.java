package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.guard.Delimited.Part;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the author's prompt that differs from goal to goal and from draft to draft. */
final class AuthorPrompt {
    private static final int MOST_FAULTS = 12;
    private static final int LONGEST_FAULT = 500;

    private final Commission commission;
    private final Set<Language> languages;

    AuthorPrompt(Commission commission, Set<Language> languages) {
        this.commission = commission;
        this.languages = languages;
    }

    String first() {
        return wishes() + "\nWrite the goal for what the learner asks for in the data.\n\n"
                + Delimited.prompt(List.of(asked()));
    }

    /** Asks for a better draft than one that was refused. */
    String repair(String draft, List<Fault> faults) {
        return wishes()
                + "\nYour last draft for what the learner asks for in the data was refused. Mend what the report names.\n\n"
                + Delimited.prompt(
                        List.of(asked(), new Part("your last draft", draft), new Part("report on it", report(faults))));
    }

    private String wishes() {
        GoalRequest asked = commission.asked();
        var wishes = new StringBuilder("Texts for people: " + people() + ".\n");
        wishes.append("Programming language: ")
                .append(languages.stream().map(Language::wireName).sorted().collect(Collectors.joining(" or ")))
                .append(".\n");
        if (asked.difficulty() != null) {
            wishes.append("Difficulty: ").append(asked.difficulty()).append(".\n");
        }
        if (asked.timeBudgetMinutes() != null) {
            wishes.append("Minutes: at most ").append(asked.timeBudgetMinutes()).append(".\n");
        }
        return wishes.toString();
    }

    private String people() {
        return commission.locale() == LearnerLocale.ES ? "Spanish, neutral, with «tú»" : "English";
    }

    private Part asked() {
        return new Part("what the learner asks for", commission.asked().description());
    }

    static String report(List<Fault> faults) {
        String told = faults.stream()
                .limit(MOST_FAULTS)
                .map(Fault::toString)
                .map(fault ->
                        "- " + (fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT) + "…"))
                .collect(Collectors.joining("\n"));
        int more = faults.size() - MOST_FAULTS;
        return more > 0 ? told + "\n- and " + more + " more" : told;
    }
}
