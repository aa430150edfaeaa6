package dev.aigoals.activities.generator.author;

import dev.aigoals.contract.content.GoalContent;
import java.util.List;

/** What reading a draft gave. */
sealed interface ReadDraft {

    /** It keeps the bank's form; nothing of it was run yet. */
    record WellFormed(GoalContent content) implements ReadDraft {}

    record Malformed(List<Fault> faults) implements ReadDraft {
        public Malformed {
            faults = List.copyOf(faults);
        }
    }
}
