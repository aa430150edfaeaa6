package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Value;
import java.util.List;

/** Why a check does not pass, apart from any language of people. */
public sealed interface Finding {

    record Different(Value expected, Value actual) implements Finding {}

    record NotTheProperty(Property property, Value actual) implements Finding {}

    /** The same call gave another result for these arguments. */
    record NotTheSame(List<Value> arguments, Value first, Value second) implements Finding {}

    record NoError(String expectedType, Value actual) implements Finding {}

    record OtherError(String expectedType, ProgramError actual) implements Finding {}

    record OtherMessage(String expectedPart, ProgramError actual) implements Finding {}

    /** The first line, from 1, that differs; beyond the end a line is empty. */
    record PrintedOther(int line, String expectedLine, String actualLine, String expected, String actual)
            implements Finding {}

    record NotPrinted(String part, String actual) implements Finding {}

    record ArgumentChanged(Value before, Value after) implements Finding {}

    /** The call did not come to a result that could be compared. */
    record NoResult(Outcome outcome) implements Finding {}

    /** The file did not even load. */
    record NotLoaded(Outcome outcome) implements Finding {}

    /** Not run any more: the program had used up its time before. */
    record NotRun() implements Finding {}
}
