package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.contract.wire.StreamMessage.CheckOutcome;
import java.util.List;

/**
 * What a learner was told of a verdict by the checks, kept with the verdict while its final message is still to come.
 *
 * @param attempt the attempt under which it was said
 * @param remarks the chunks, in order, as they went out
 * @param checks the outcomes as the learner may see them
 */
public record Said(int attempt, List<Remark> remarks, List<CheckOutcome> checks) {

    static final Said NOTHING = new Said(1, List.of(), List.of());

    public Said {
        remarks = List.copyOf(remarks);
        checks = List.copyOf(checks);
    }

    /** The part of it that belongs to the final message. */
    public String text() {
        StringBuilder text = new StringBuilder();
        remarks.stream().filter(Remark::belongsToFinal).map(Remark::words).forEach(text::append);
        return text.toString();
    }
}
