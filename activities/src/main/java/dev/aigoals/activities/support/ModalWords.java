package dev.aigoals.activities.support;

import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Request;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has a model put a modal into words; where they are not short, plain and true, the authored ones stay. */
@Component
final class ModalWords {
    private static final Prompt PROMPT = Prompt.beside(ModalWords.class, "motivate");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AgentVoice voice;
    private final GoalRuns runs;
    private final GoalContents contents;
    private final DetectMood detectMood;
    private final JsonMapper mapper;

    ModalWords(AgentVoice voice, GoalRuns runs, GoalContents contents, DetectMood detectMood, JsonMapper wireMapper) {
        this.voice = voice;
        this.runs = runs;
        this.contents = contents;
        this.detectMood = detectMood;
        this.mapper = wireMapper;
    }

    /** A modal's words. */
    record Said(String title, String message) {}

    Said of(Request request, Mood mood, UserSettings.Tone tone, LearnerLocale locale, Said authored) {
        Turn turn = new Turn(
                        request.step(),
                        AgentName.EMOTIONAL_SUPPORT,
                        PROMPT,
                        1,
                        asked(request, mood, tone, locale),
                        ModelSize.SMALL,
                        PATIENCE)
                .with(detectMood.forModel(request, mood));
        return voice.words(turn)
                .flatMap(spoken -> judged(spoken, request.failuresInRow()))
                .orElse(authored);
    }

    private Optional<Said> judged(Spoken spoken, int failuresInRow) {
        Said said = mapper.readValue(spoken.text(), Said.class);
        Said bare = new Said(said.title().strip(), said.message().strip());
        Optional<String> objection = ModalPolicy.objection(bare, failuresInRow);
        voice.conclude(
                spoken,
                objection.isPresent() ? TurnOutcome.REJECTED : TurnOutcome.SHOWN,
                objection.orElse("plain and true"));
        return objection.isPresent() ? Optional.empty() : Optional.of(bare);
    }

    private String asked(Request request, Mood mood, UserSettings.Tone tone, LearnerLocale locale) {
        String occasion = MoodPolicy.occasion(request.cause(), mood.label());
        String facts = """
                Language: %s
                Tone: %s
                Occasion: %s
                Tries in a row that did not pass: %d
                """.formatted(locale.englishName(), tone.wireName(), occasion, request.failuresInRow());
        return taskTitle(request, locale)
                .map(title -> facts + Delimited.prompt("title of the task", title))
                .orElse(facts);
    }

    private Optional<String> taskTitle(Request request, LearnerLocale locale) {
        TaskId task = request.taskId();
        if (task == null) {
            return Optional.empty();
        }
        return runs.find(request.step().run().goalId(), request.step().run().learnerId())
                .map(RunRecord::contentHash)
                .map(contents::get)
                .flatMap(content -> title(content, request, task, locale));
    }

    private static Optional<String> title(GoalContent content, Request request, TaskId task, LearnerLocale locale) {
        int index =
                Tasks.ids(request.step().run().goalId(), content.tasks().size()).indexOf(task);
        return index < 0
                ? Optional.empty()
                : Optional.of(content.tasks().get(index).title().in(locale));
    }
}
