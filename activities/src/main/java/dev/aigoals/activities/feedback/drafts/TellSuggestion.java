package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.goal.TypingNews;
import dev.aigoals.contract.id.TaskId;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lays a suggestion ready and tells the goal's run of it, which says it in its turn or lets it go. */
@Component
final class TellSuggestion {

    private static final Logger log = LoggerFactory.getLogger(TellSuggestion.class);

    private final SuggestionShelf shelf;
    private final WorkflowClient workflows;

    TellSuggestion(SuggestionShelf shelf, WorkflowClient workflows) {
        this.shelf = shelf;
        this.workflows = workflows;
    }

    void tell(RunKey run, TaskId task, SuggestionShelf.Found found) {
        shelf.put(found);
        try {
            workflows.newWorkflowStub(GoalWorkflow.class, run.workflowId()).typing(new TypingNews(found.id(), task));
        } catch (WorkflowException gone) {
            log.info("a suggestion was dropped, its goal cannot be reached: {}", gone.getMessage());
        }
    }
}
