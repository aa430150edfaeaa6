package dev.aigoals.activities.performance;

import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.guard.PlainWords;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentence that sums a goal up: a model's, where every number in it is the real one, else the template. */
@Component
final class Summary {
    private static final Prompt PROMPT = Prompt.beside(Summary.class, "summary");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST = 300;

    private final AgentVoice voice;
    private final EvaluatePerf evaluatePerf;
    private final Words words;
    private final LearnerLanguage languages;

    Summary(AgentVoice voice, EvaluatePerf evaluatePerf, Words words, LearnerLanguage languages) {
        this.voice = voice;
        this.evaluatePerf = evaluatePerf;
        this.words = words;
        this.languages = languages;
    }

    String of(Step step, Conclusion conclusion) {
        LearnerLocale locale = languages.of(step.run().learnerId());
        Turn turn = new Turn(
                        step,
                        AgentName.PERFORMANCE_EVALUATOR,
                        PROMPT,
                        1,
                        asked(conclusion, locale),
                        ModelSize.SMALL,
                        PATIENCE)
                .with(evaluatePerf.forModel(conclusion.results()));
        return voice.words(turn)
                .flatMap(spoken -> judged(spoken, conclusion))
                .orElseGet(() -> template(conclusion, locale));
    }

    private Optional<String> judged(Spoken spoken, Conclusion conclusion) {
        String sentence = spoken.text().strip();
        Optional<String> objection = PlainWords.objection(withoutTitles(sentence, conclusion), LONGEST)
                .or(() -> SummaryPolicy.untruth(withoutTitles(sentence, conclusion), conclusion));
        voice.conclude(
                spoken,
                objection.isPresent() ? TurnOutcome.REJECTED : TurnOutcome.SHOWN,
                objection.orElse("every number is the real one"));
        return objection.isPresent() ? Optional.empty() : Optional.of(sentence);
    }

    /** A task may be called by its name, whatever numbers that holds, as long as it is nothing but words. */
    private static String withoutTitles(String sentence, Conclusion conclusion) {
        String rest = sentence;
        for (TaskResult task : conclusion.results()) {
            if (task.title().contains(" ")
                    && PlainWords.objection(task.title(), LONGEST).isEmpty()) {
                rest = rest.replace(task.title(), "that");
            }
        }
        return rest;
    }

    private String template(Conclusion conclusion, LearnerLocale locale) {
        return words.say(
                locale,
                conclusion.flawless() ? "performance.flawless" : "performance.summary",
                conclusion.results().size(),
                conclusion.whole().tries(),
                conclusion.hintsUsed(),
                conclusion.percent());
    }

    private static String asked(Conclusion conclusion, LearnerLocale locale) {
        return """
                Language: %s
                Tasks: %d
                Tries, all together: %d
                Hints taken, all together: %d
                Minutes: %d
                Score: %d %%
                """.formatted(
                                locale.englishName(),
                                conclusion.results().size(),
                                conclusion.whole().tries(),
                                conclusion.hintsUsed(),
                                conclusion.whole().minutes(),
                                conclusion.percent())
                + Delimited.prompt(List.of(
                        new Delimited.Part(
                                "tasks that went well at once",
                                String.join("\n", PerformancePolicy.strengths(conclusion.results()))),
                        new Delimited.Part(
                                "tasks that cost much",
                                String.join("\n", PerformancePolicy.focusAreas(conclusion.results())))));
    }
}
