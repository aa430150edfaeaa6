package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.contract.content.Step;
import dev.aigoals.contract.content.StepAction;

/** A step as a learner would write it. */
final class StepText {

    private StepText() {}

    static String of(Step step, Notation notation) {
        String action = switch (step.action()) {
            case StepAction.Construct(var type, var arguments) ->
                notation.construction(type, notation.arguments(arguments));
            case StepAction.CallFunction(var call, var arguments) -> notation.call(call, arguments);
            case StepAction.CallMethod(var on, var method, var arguments) ->
                notation.call(on + "." + method, arguments);
            case StepAction.ReadProperty(var on, var property) -> on + "." + property;
        };
        return step.as() == null ? action : step.as() + " = " + action;
    }
}
