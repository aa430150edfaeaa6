package dev.aigoals.activities.generator;

import dev.aigoals.activities.generator.author.Authored;
import dev.aigoals.activities.generator.author.Authored.Written;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.GoalGeneratorAgent;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalSource;
import dev.aigoals.platform.goals.Goals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the goal that was asked for: by a model where one is set and may be used, else the nearest verified one. */
@Component
final class GoalGeneratorAgentImpl implements GoalGeneratorAgent, Agent {

    private final AiGen aiGen;
    private final NearestBankGoal nearest;
    private final WhyFromTheBank why;
    private final MakingProgress progress;
    private final CreateGoal createGoal;
    private final GenerateTasks generateTasks;
    private final Goals goals;
    private final GoalContents contents;
    private final LearnerLanguage languages;

    GoalGeneratorAgentImpl(
            AiGen aiGen,
            NearestBankGoal nearest,
            WhyFromTheBank why,
            MakingProgress progress,
            CreateGoal createGoal,
            GenerateTasks generateTasks,
            Goals goals,
            GoalContents contents,
            LearnerLanguage languages) {
        this.aiGen = aiGen;
        this.nearest = nearest;
        this.why = why;
        this.progress = progress;
        this.createGoal = createGoal;
        this.generateTasks = generateTasks;
        this.goals = goals;
        this.contents = contents;
        this.languages = languages;
    }

    @Override
    public Generated generate(Request request) {
        LearnerLocale locale = languages.of(request.step().run().learnerId());
        Authored authored = aiGen.generate(request, locale);
        Optional<PlannedContent> chosen = authored instanceof Written(var content)
                ? Optional.of(new PlannedContent(contents.store(content), content, GoalSource.MODEL))
                : fromTheBank(request, authored, locale);
        return new Generated(chosen.map(planned -> plan(request.step().run(), planned, locale))
                .orElse(null));
    }

    private Optional<PlannedContent> fromTheBank(Request request, Authored authored, LearnerLocale locale) {
        Optional<PlannedContent> found = nearest.of(request.context());
        Optional<WhyFromTheBank.Reason> reason = why.of(authored);
        reason.ifPresent(told -> progress.tell(request, why.progress(told, locale)));
        return reason.isPresent() ? found.map(planned -> why.explained(reason.get(), planned)) : found;
    }

    private GoalPlan plan(RunKey run, PlannedContent planned, LearnerLocale locale) {
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
