package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a check runs, together with what it expects. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckForm.Call.class, name = "call"),
    @JsonSubTypes.Type(value = CheckForm.Cases.class, name = "cases"),
    @JsonSubTypes.Type(value = CheckForm.Program.class, name = "program"),
    @JsonSubTypes.Type(value = CheckForm.Steps.class, name = "steps")
})
public sealed interface CheckForm {

    /** One call of a top-level function; dotted names reach into objects. */
    record Call(String call, Arguments arguments, Expectations expectations) implements CheckForm {}

    /** Many calls of one function, each with its own arguments and expectations. */
    record Cases(String call, List<Case> cases) implements CheckForm {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /** The file run as a program. */
    record Program(String stdin, List<String> argv, Expectations expectations) implements CheckForm {
        public Program {
            argv = List.copyOf(argv);
        }
    }

    /** Several calls in one process that may keep their results under names. */
    record Steps(List<Step> steps) implements CheckForm {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** One line of {@link Cases}. */
    record Case(Arguments arguments, Expectations expectations) {}
}
