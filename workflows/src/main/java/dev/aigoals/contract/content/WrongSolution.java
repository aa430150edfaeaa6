package dev.aigoals.contract.content;

import java.util.List;

/** A plausible wrong solution: the whole file, what to say to a learner who wrote it, and checks that it must fail. */
public record WrongSolution(String name, String code, Text says, List<String> fails) {

    public WrongSolution {
        fails = List.copyOf(fails);
    }
}
