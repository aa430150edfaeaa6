package dev.aigoals.contract.goal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import org.jspecify.annotations.Nullable;

/** Work that waits in a goal's inbox; code and input lie in the database under the request's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LearnerMessage.StartTask.class, name = "start_task"),
    @JsonSubTypes.Type(value = LearnerMessage.Validate.class, name = "validate"),
    @JsonSubTypes.Type(value = LearnerMessage.Execute.class, name = "run"),
    @JsonSubTypes.Type(value = LearnerMessage.AskHint.class, name = "hint")
})
public sealed interface LearnerMessage {

    RequestId requestId();

    TaskId taskId();

    /** The learner begins with a task. */
    record StartTask(RequestId requestId, TaskId taskId) implements LearnerMessage {}

    /** The learner hands in code for a verdict. */
    record Validate(RequestId requestId, TaskId taskId) implements LearnerMessage {}

    /** The learner runs the program on input of their own; never a try. */
    record Execute(RequestId requestId, TaskId taskId) implements LearnerMessage {}

    /**
     * The learner asks for a hint.
     *
     * @param level 1..4, or null for the next one
     * @param codeDigest digest of the code sent along, null where none was
     */
    record AskHint(
            RequestId requestId,
            TaskId taskId,
            @Nullable Integer level,
            @Nullable String codeDigest) implements LearnerMessage {}
}
