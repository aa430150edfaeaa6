package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.verdict.JudgedReport;
import dev.aigoals.activities.feedback.verdict.Said;
import dev.aigoals.activities.feedback.verdict.ValidationFinal;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.CloseRequest;
import dev.aigoals.contract.agent.FeedbackAgent.Closed;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.LiveMessage.FeedbackChunk;
import dev.aigoals.contract.wire.LiveMessage.HintChunk;
import dev.aigoals.contract.wire.LiveMessage.TextChunk;
import dev.aigoals.contract.wire.LiveMessage.ValidationChunk;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.live.LiveText;
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
    private final SaidSoFar saidSoFar;
    private final LiveText live;
    private final JsonMapper mapper;

    CloseWork(
            TransactionTemplate transaction,
            WorkRequests requests,
            Verdicts verdicts,
            LearnerStream stream,
            Words words,
            LearnerLanguage languages,
            SaidSoFar saidSoFar,
            LiveText live,
            JsonMapper wireMapper) {
        this.transaction = transaction;
        this.requests = requests;
        this.verdicts = verdicts;
        this.stream = stream;
        this.words = words;
        this.languages = languages;
        this.saidSoFar = saidSoFar;
        this.live = live;
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
        Said told = JudgedReport.read(mapper, verdict).told();
        SaidSoFar.Said heard = saidSoFar.of(verdict.learnerId(), verdict.requestId());
        return heard.chunks().isEmpty()
                ? ValidationFinal.cutShort(verdict, told, told.text(), told.attempt())
                : ValidationFinal.cutShort(verdict, told, heard.text(), heard.attempt());
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
        SaidSoFar.Said said = saidSoFar.of(request.step().run().learnerId(), request.requestId());
        return switch (request.work()) {
            case VALIDATION -> validation(request, said, words.say(locale, "feedback.verdict.stopped") + "\n");
            case HINT -> hint(request, said, words.say(locale, "hint.stopped"));
            case RUN -> run(request, said);
        };
    }

    private StreamMessage.ValidationResult validation(CloseRequest request, SaidSoFar.Said said, String lastWord) {
        live.publish(
                request.step().run().learnerId(),
                new ValidationChunk(
                        request.requestId(),
                        request.step().run().goalId(),
                        request.taskId(),
                        said.attempt(),
                        false,
                        new FeedbackChunk(said.nextIndex(), "verdict", lastWord)));
        return new StreamMessage.ValidationResult(
                request.requestId(),
                request.step().run().goalId(),
                request.taskId(),
                said.attempt(),
                true,
                said.text() + lastWord,
                Verdict.INCONCLUSIVE.wireName(),
                0,
                request.triesBefore(),
                List.of(),
                true);
    }

    private StreamMessage.Hint hint(CloseRequest request, SaidSoFar.Said said, String lastWord) {
        live.publish(
                request.step().run().learnerId(),
                new HintChunk(
                        request.requestId(),
                        request.step().run().goalId(),
                        request.taskId(),
                        said.attempt(),
                        request.level(),
                        false,
                        new TextChunk(said.nextIndex(), lastWord)));
        return new StreamMessage.Hint(
                request.requestId(),
                request.step().run().goalId(),
                request.taskId(),
                said.attempt(),
                request.level(),
                true,
                said.text() + lastWord,
                false,
                request.allowance(),
                true);
    }

    private static StreamMessage.RunOutput run(CloseRequest request, SaidSoFar.Said said) {
        return new StreamMessage.RunOutput(
                request.requestId(),
                said.attempt(),
                true,
                said.output("stdout"),
                said.output("stderr"),
                new StreamMessage.Truncated(said.full("stdout"), said.full("stderr")),
                new StreamMessage.Exit(null, null, true, null),
                said.since().toMillis(),
                true);
    }
}
