package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.SuggestRequest;
import dev.aigoals.contract.agent.FeedbackAgent.Suggested;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Says a suggestion: what a rule found while the learner typed, or one small step to hold on to. */
@Component
public final class Suggest {

    private final SuggestionShelf shelf;
    private final Workbench workbench;
    private final Verdicts verdicts;
    private final Users users;
    private final Words words;
    private final LearnerStream stream;
    private final EventLog events;
    private final JsonMapper mapper;
    private final TransactionTemplate transaction;

    Suggest(
            SuggestionShelf shelf,
            Workbench workbench,
            Verdicts verdicts,
            Users users,
            Words words,
            LearnerStream stream,
            EventLog events,
            JsonMapper wireMapper,
            TransactionTemplate transaction) {
        this.shelf = shelf;
        this.workbench = workbench;
        this.verdicts = verdicts;
        this.users = users;
        this.words = words;
        this.stream = stream;
        this.events = events;
        this.mapper = wireMapper;
        this.transaction = transaction;
    }

    public Suggested say(SuggestRequest request) {
        RunKey run = request.step().run();
        if (users.settingsOf(run.learnerId()).suggestions() == UserSettings.Switch.OFF) {
            return new Suggested(false);
        }
        Optional<StreamMessage.Suggestion> suggestion = request.suggestionId() == null
                ? scaffold(request)
                : shelf.find(request.suggestionId()).map(found -> message(run, request.taskId(), found));
        suggestion.ifPresent(message -> write(request, message));
        return new Suggested(suggestion.isPresent());
    }

    private static StreamMessage.Suggestion message(RunKey run, TaskId task, SuggestionShelf.Found found) {
        return new StreamMessage.Suggestion(
                found.id(), run.goalId(), task, found.text(), found.range(), found.verified());
    }

    /** One small step: the first visible check that failed last, and what was seen of it. */
    private Optional<StreamMessage.Suggestion> scaffold(SuggestRequest request) {
        RunKey run = request.step().run();
        Workpiece piece = workbench.of(run, request.taskId(), null, Map.of());
        return verdicts.of(run.learnerId(), run.goalId()).stream()
                .filter(verdict -> verdict.taskId().equals(request.taskId()))
                .reduce((earlier, later) -> later)
                .flatMap(this::firstFailing)
                .map(line -> words.say(piece.locale(), "suggestion.scaffold", name(piece, line.id()), line.message()))
                .map(text -> new StreamMessage.Suggestion(
                        UUID.nameUUIDFromBytes(
                                request.step().effectKey("suggestion").getBytes(StandardCharsets.UTF_8)),
                        run.goalId(),
                        request.taskId(),
                        text,
                        null,
                        true));
    }

    private Optional<ReportOutline.Line> firstFailing(StoredVerdict verdict) {
        return mapper.readValue(verdict.report(), ReportOutline.class).checks().stream()
                .filter(line -> line.visible() && !line.passed())
                .findFirst();
    }

    private static String name(Workpiece piece, String checkId) {
        return piece.task().checks().stream()
                .filter(check -> check.id().equals(checkId))
                .map(check -> check.name().in(piece.locale()))
                .findFirst()
                .orElse(checkId);
    }

    private void write(SuggestRequest request, StreamMessage.Suggestion suggestion) {
        RunKey run = request.step().run();
        transaction.executeWithoutResult(status -> {
            events.append(
                    EventType.FEEDBACK_GENERATED,
                    run.learnerId(),
                    request.taskId().value(),
                    request.step().effectKey("suggestion"),
                    Map.of("kind", "suggestion", "goal_id", run.goalId(), "verified", suggestion.verified()));
            stream.append(run.learnerId(), "suggestion:" + suggestion.suggestionId(), suggestion);
        });
    }
}
