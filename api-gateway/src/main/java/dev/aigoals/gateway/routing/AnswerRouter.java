package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.ModalAnswered;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.courses.Enrollments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Modals;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.runs.SentModal;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers of learners: to motivation modals, and to the terms of courses. */
@Component
final class AnswerRouter {

    private final Modals modals;
    private final Contracts contracts;
    private final Enrollments enrollments;
    private final CourseAccess access;
    private final GoalRuns runs;
    private final LearnerStream stream;
    private final GoalWorkflows workflows;
    private final TransactionTemplate transaction;

    AnswerRouter(
            Modals modals,
            Contracts contracts,
            Enrollments enrollments,
            CourseAccess access,
            GoalRuns runs,
            LearnerStream stream,
            GoalWorkflows workflows,
            TransactionTemplate transaction) {
        this.modals = modals;
        this.contracts = contracts;
        this.enrollments = enrollments;
        this.access = access;
        this.runs = runs;
        this.stream = stream;
        this.workflows = workflows;
        this.transaction = transaction;
    }

    Reply modal(Asker asker, ClientMessage.Respond answer) {
        SentModal sent = modals.find(asker.learner(), answer.modalId())
                .orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND));
        RunRecord run = runs.find(sent.modal().goalId(), asker.learner())
                .orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND));
        if (run.phase().closed() && !wasOurs(asker, answer)) {
            throw RequestRefused.of(ErrorCode.CONFLICT, "goal_closed");
        }
        transaction.executeWithoutResult(status -> {
            take(asker, answer);
            stream.append(
                    asker.learner(),
                    "modal/" + answer.modalId() + "/resolved",
                    new StreamMessage.ModalResolved(answer.modalId(), answer.actionId()));
        });
        if (!run.phase().closed()) {
            workflows.signal(run.key(), goal -> goal.modalAnswered(new ModalAnswered(answer.modalId())));
        }
        return Reply.ACK;
    }

    private void take(Asker asker, ClientMessage.Respond answer) {
        switch (modals.answer(asker.learner(), answer.modalId(), answer.actionId(), answer.text())) {
            case TAKEN -> {}
            case ALREADY_ANSWERED -> {
                if (!wasOurs(asker, answer)) {
                    throw RequestRefused.of(ErrorCode.CONFLICT, "modal_answered");
                }
            }
            case NOT_OFFERED -> throw RequestRefused.of(ErrorCode.BAD_REQUEST, "action_not_offered");
            case NO_SUCH_MODAL -> throw RequestRefused.of(ErrorCode.NOT_FOUND);
        }
    }

    /** Whether this very request was taken before, and only its answer got lost. */
    private boolean wasOurs(Asker asker, ClientMessage.Respond answer) {
        return asker.again()
                && modals.find(asker.learner(), answer.modalId())
                        .filter(sent -> answer.actionId().equals(sent.actionId())
                                && Objects.equals(answer.text(), sent.answerText()))
                        .isPresent();
    }

    Reply contract(Asker asker, ClientMessage.AnswerContract answer) {
        if (enrollments.find(asker.learner(), answer.courseId()).isEmpty()) {
            throw access.sees(asker.learner(), answer.courseId())
                    ? RequestRefused.of(ErrorCode.FORBIDDEN, "not_enrolled")
                    : RequestRefused.of(ErrorCode.NOT_FOUND);
        }
        switch (contracts.respond(asker.learner(), answer.courseId(), answer.contractVersion(), answer.accepted())) {
            case TAKEN -> {}
            case OUTDATED -> throw RequestRefused.of(ErrorCode.CONFLICT, "contract_outdated");
            case NO_TERMS -> throw RequestRefused.of(ErrorCode.NOT_FOUND);
        }
        for (RunRecord run : runs.of(asker.learner(), answer.courseId(), null)) {
            if (!run.phase().closed()) {
                workflows.signal(run.key(), goal -> goal.contractAnswered(new ContractNews(answer.contractVersion())));
            }
        }
        return Reply.ACK;
    }
}
