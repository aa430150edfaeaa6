package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a step does. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepAction.Construct.class, name = "new"),
    @JsonSubTypes.Type(value = StepAction.CallFunction.class, name = "call"),
    @JsonSubTypes.Type(value = StepAction.CallMethod.class, name = "method"),
    @JsonSubTypes.Type(value = StepAction.ReadProperty.class, name = "get")
})
public sealed interface StepAction {

    /** What is passed; nothing where a property is read. */
    Arguments arguments();

    /** Makes an object of a class. */
    record Construct(String type, Arguments arguments) implements StepAction {}

    /** Calls a top-level function. */
    record CallFunction(String call, Arguments arguments) implements StepAction {}

    /** Calls a method of an object kept by an earlier step. */
    record CallMethod(String on, String method, Arguments arguments) implements StepAction {}

    /** Reads a property of an object kept by an earlier step. */
    record ReadProperty(String on, String property) implements StepAction {
        @Override
        public Arguments arguments() {
            return Arguments.NONE;
        }
    }
}
