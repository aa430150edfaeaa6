package dev.aigoals.activities.generator;

import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.GoalGeneratorAgent;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.Goals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the goal that was asked for: by a model where one is set and may be used, else the nearest verified one. */
@Component
final class GoalGeneratorAgentImpl implements GoalGeneratorAgent, Agent {

    private final AiGen aiGen;
    private final NearestBankGoal nearest;
    private final CreateGoal createGoal;
    private final GenerateTasks generateTasks;
    private final Goals goals;
    private final GoalContents contents;
    private final LearnerLanguage languages;

    GoalGeneratorAgentImpl(
            AiGen aiGen,
            NearestBankGoal nearest,
            CreateGoal createGoal,
            GenerateTasks generateTasks,
            Goals goals,
            GoalContents contents,
            LearnerLanguage languages) {
        this.aiGen = aiGen;
        this.nearest = nearest;
        this.createGoal = createGoal;
        this.generateTasks = generateTasks;
        this.goals = goals;
        this.contents = contents;
        this.languages = languages;
    }

    @Override
    public Generated generate(Request request) {
        RunKey run = request.step().run();
        Optional<PlannedContent> chosen = aiGen.generate(request).or(() -> nearest.of(request.context()));
        return new Generated(chosen.map(content -> plan(run, content)).orElse(null));
    }

    private GoalPlan plan(RunKey run, PlannedContent planned) {
        LearnerLocale locale = languages.of(run.learnerId());
        createGoal.create(run, planned, locale);
        return generateTasks.generate(run, planned.hash(), planned.content(), locale);
    }

    @Override
    public Generated adopt(AdoptRequest request) {
        RunKey run = request.step().run();
        return new Generated(goals.find(run.goalId())
                .map(goal -> pinned(run, goal.contentHash()))
                .orElse(null));
    }

    private @Nullable GoalPlan pinned(RunKey run, @Nullable String hash) {
        if (hash == null) {
            return null;
        }
        GoalContent content = contents.get(hash);
        return generateTasks.generate(run, hash, content, languages.of(run.learnerId()));
    }
}
