package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.verdict.JudgedReport;
import dev.aigoals.activities.feedback.verdict.ValidationFinal;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.CloseRequest;
import dev.aigoals.contract.agent.FeedbackAgent.Closed;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives work that was stopped its final message, unless it has one. */
@Component
final class CloseWork {

    private final TransactionTemplate transaction;
    private final WorkRequests requests;
    private final Verdicts verdicts;
    private final LearnerStream stream;
    private final Words words;
    private final LearnerLanguage languages;
    private final JsonMapper mapper;

    CloseWork(
            TransactionTemplate transaction,
            WorkRequests requests,
            Verdicts verdicts,
            LearnerStream stream,
            Words words,
            LearnerLanguage languages,
            JsonMapper wireMapper) {
        this.transaction = transaction;
        this.requests = requests;
        this.verdicts = verdicts;
        this.stream = stream;
        this.words = words;
        this.languages = languages;
        this.mapper = wireMapper;
    }

    Closed close(CloseRequest request) {
        LearnerId learner = request.step().run().learnerId();
        return transaction.execute(status -> {
            if (!requests.finish(learner, request.requestId())) {
                return new Closed(judged(request), !stoppedBefore(request));
            }
            Optional<StoredVerdict> verdict = verdicts.find(learner, request.requestId());
            StreamMessage last =
                    verdict.<StreamMessage>map(this::cutShort).orElseGet(() -> message(request, languages.of(learner)));
            stream.append(learner, Finals.key(request.requestId()), last);
            return new Closed(verdict.map(CloseWork::judged).orElse(null), false);
        });
    }

    /** The verdict was reached; only the words about it were not said to their end. */
    private StreamMessage cutShort(StoredVerdict verdict) {
        return ValidationFinal.cutShort(
                verdict, JudgedReport.read(mapper, verdict).told());
    }

    /** A retried close finds the work ended by itself: what it answers must not change. */
    private boolean stoppedBefore(CloseRequest request) {
        return stream.find(request.step().run().learnerId(), Finals.key(request.requestId()))
                .map(entry -> entry.frame().contains("\"stopped\":true"))
                .orElse(false);
    }

    private @Nullable Judged judged(CloseRequest request) {
        return verdicts.find(request.step().run().learnerId(), request.requestId())
                .map(CloseWork::judged)
                .orElse(null);
    }

    private static Judged judged(StoredVerdict verdict) {
        return new Judged(verdict.verdict(), verdict.score(), verdict.tries(), verdict.codeDigest());
    }

    private StreamMessage message(CloseRequest request, LearnerLocale locale) {
        return switch (request.work()) {
            case VALIDATION -> validation(request, locale);
            case HINT ->
                new StreamMessage.Hint(
                        request.requestId(),
                        request.step().run().goalId(),
                        request.taskId(),
                        1,
                        request.level(),
                        true,
                        words.say(locale, "hint.stopped"),
                        false,
                        request.allowance(),
                        true);
            case RUN ->
                new StreamMessage.RunOutput(
                        request.requestId(),
                        1,
                        true,
                        "",
                        "",
                        new StreamMessage.Truncated(false, false),
                        new StreamMessage.Exit(null, null, true, null),
                        0,
                        true);
        };
    }

    private StreamMessage.ValidationResult validation(CloseRequest request, LearnerLocale locale) {
        return new StreamMessage.ValidationResult(
                request.requestId(),
                request.step().run().goalId(),
                request.taskId(),
                1,
                true,
                words.say(locale, "feedback.verdict.stopped"),
                Verdict.INCONCLUSIVE.wireName(),
                0,
                request.triesBefore(),
                List.of(),
                true);
    }
}
