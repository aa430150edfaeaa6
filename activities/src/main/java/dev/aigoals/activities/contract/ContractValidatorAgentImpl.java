package dev.aigoals.activities.contract;

import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.ContractValidatorAgent;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.platform.events.EventLog;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks where the learner stands to the terms of the course, and tells them of terms that are new to them. */
@Component
final class ContractValidatorAgentImpl implements ContractValidatorAgent, Agent {

    private final CheckContract checkContract;
    private final ValidateTerms validateTerms;
    private final EventLog events;
    private final TransactionTemplate transaction;

    ContractValidatorAgentImpl(
            CheckContract checkContract,
            ValidateTerms validateTerms,
            EventLog events,
            TransactionTemplate transaction) {
        this.checkContract = checkContract;
        this.validateTerms = validateTerms;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public ContractStatus check(Request request) {
        Step step = request.step();
        return transaction.execute(status -> {
            validateTerms.tellOfNews(step.run());
            ContractStatus standing = checkContract.standing(step.run());
            events.append(
                    EventType.CONTRACT_CHECKED,
                    step.run().learnerId(),
                    step.run().goalId().value(),
                    step.effectKey("contract.checked"),
                    Map.of(
                            "course_id", step.run().courseId(),
                            "contract_version", standing.version(),
                            "standing", standing.standing().name()));
            return standing;
        });
    }
}
