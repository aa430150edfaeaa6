package dev.aigoals.activities.support;

import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.runs.Modals;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tool {@code send_modal}: shows the word to the learner on every device, inside the caller's transaction. */
@Component
final class SendModal {

    private final Modals modals;
    private final LearnerStream stream;
    private final EventLog events;

    SendModal(Modals modals, LearnerStream stream, EventLog events) {
        this.modals = modals;
        this.stream = stream;
        this.events = events;
    }

    void send(Step step, MotivationModal modal) {
        modals.send(step.run().learnerId(), modal);
        events.append(
                EventType.MOTIVATION_SENT,
                step.run().learnerId(),
                step.run().goalId().value(),
                step.effectKey("motivation"),
                Map.of("modal_id", modal.modalId(), "mood", modal.mood().label()));
        stream.append(step.run().learnerId(), step.effectKey("modal"), modal);
    }
}
