package dev.aigoals.activities.generator;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.agent.ContextOrganizerAgent.LearnerContext;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses the verified goal that the context organizer put first, if it is near enough to what was asked for. */
@Component
final class NearestBankGoal {

    private final GoalContents contents;

    NearestBankGoal(GoalContents contents) {
        this.contents = contents;
    }

    Optional<PlannedContent> of(LearnerContext context) {
        return context.candidates().stream()
                .filter(Candidate::nearEnough)
                .findFirst()
                .map(candidate -> new PlannedContent(
                        candidate.contentHash(), contents.get(candidate.contentHash()), GoalSource.BANK));
    }
}
