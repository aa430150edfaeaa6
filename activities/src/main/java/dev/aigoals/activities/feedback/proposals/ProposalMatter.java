package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.contract.id.TaskId;
import java.util.List;
import java.util.Map;

/**
 * What a recorded turn keeps so that another answer to it can be judged.
 *
 * @param files the learner's other files, by name
 * @param told texts that the learner had been told before
 */
public record ProposalMatter(TaskId taskId, String code, Map<String, String> files, Scope scope, List<String> told) {

    public ProposalMatter {
        files = Map.copyOf(files);
        told = List.copyOf(told);
    }

    public static ProposalMatter of(Workpiece piece, Scope scope, List<String> told) {
        return new ProposalMatter(
                piece.taskId(), piece.program().code(), piece.program().otherFiles(), scope, told);
    }
}
