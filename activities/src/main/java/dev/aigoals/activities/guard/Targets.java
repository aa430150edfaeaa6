package dev.aigoals.activities.guard;

import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.StepAction;
import java.util.LinkedHashSet;
import java.util.Set;

/** The top-level names of a learner's program that checks call. */
public final class Targets {

    private Targets() {}

    /** Empty for a check that runs the whole program. */
    public static Set<String> of(Check check) {
        var names = new LinkedHashSet<String>();
        switch (check.form()) {
            case CheckForm.Call call -> names.add(root(call.call()));
            case CheckForm.Cases cases -> names.add(root(cases.call()));
            case CheckForm.Program program -> {}
            case CheckForm.Steps(var steps) -> steps.forEach(step -> add(step.action(), names));
        }
        return names;
    }

    private static void add(StepAction action, Set<String> names) {
        switch (action) {
            case StepAction.Construct make -> names.add(root(make.type()));
            case StepAction.CallFunction call -> names.add(root(call.call()));
            case StepAction.CallMethod method -> {}
            case StepAction.ReadProperty property -> {}
        }
    }

    /** The first part of a dotted name. */
    public static String root(String call) {
        int dot = call.indexOf('.');
        return dot < 0 ? call : call.substring(0, dot);
    }
}
