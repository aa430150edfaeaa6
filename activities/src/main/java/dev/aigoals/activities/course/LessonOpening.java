package dev.aigoals.activities.course;

import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How a lesson begins: what will be built, and in which tasks. A model may polish the template's words; what follows, the goal's own
 * documentation, it never touches.
 */
@Component
final class LessonOpening {
    private static final Prompt PROMPT = Prompt.beside(LessonOpening.class, "lesson");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final AgentVoice voice;
    private final OpeningProof proof;
    private final VectorDb vectorDb;
    private final Words words;

    LessonOpening(AgentVoice voice, OpeningProof proof, VectorDb vectorDb, Words words) {
        this.voice = voice;
        this.proof = proof;
        this.vectorDb = vectorDb;
        this.words = words;
    }

    /** Markdown. */
    String of(Step step, GoalContent content, LearnerLocale locale) {
        String template = template(words, content, locale);
        Turn turn = new Turn(
                        step, AgentName.COURSE_MANAGER, PROMPT, 1, asked(template, locale), ModelSize.SMALL, PATIENCE)
                .with(vectorDb.forModel(step.run()));
        return voice.words(turn)
                .flatMap(spoken -> judged(spoken, template, content, locale))
                .orElse(template);
    }

    private Optional<String> judged(Spoken spoken, String template, GoalContent content, LearnerLocale locale) {
        OpeningProof.Judged judged = proof.of(spoken.text(), template, content, locale);
        switch (judged) {
            case OpeningProof.Judged.Good good ->
                voice.conclude(spoken, TurnOutcome.SHOWN, "keeps what the template says");
            case OpeningProof.Judged.Changed changed -> voice.conclude(spoken, TurnOutcome.REJECTED, changed.why());
            case OpeningProof.Judged.Telling telling -> voice.conclude(spoken, TurnOutcome.HELD, telling.why());
        }
        return judged instanceof OpeningProof.Judged.Good(String markdown) ? Optional.of(markdown) : Optional.empty();
    }

    static String template(Words words, GoalContent content, LearnerLocale locale) {
        String tasks = content.tasks().stream()
                .map(TaskContent::title)
                .map(title -> "1. " + title.in(locale))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                "# " + content.title().in(locale),
                content.description().in(locale).strip(),
                "## " + words.say(locale, "lesson.tasks"),
                tasks);
    }

    private static String asked(String template, LearnerLocale locale) {
        return "Language: " + locale.englishName() + "\n" + Delimited.prompt("the beginning of the lesson", template);
    }
}
