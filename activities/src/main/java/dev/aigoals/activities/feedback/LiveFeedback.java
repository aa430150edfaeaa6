package dev.aigoals.activities.feedback;

import dev.aigoals.contract.agent.FeedbackAgent.ValidateRequest;
import dev.aigoals.contract.wire.LiveMessage.FeedbackChunk;
import dev.aigoals.contract.wire.LiveMessage.ValidationChunk;
import dev.aigoals.platform.live.LiveText;
import io.temporal.activity.Activity;
import org.springframework.stereotype.Component;

/** Speaks feedback piece by piece while it is made. */
@Component
final class LiveFeedback {

    private final LiveText live;

    LiveFeedback(LiveText live) {
        this.live = live;
    }

    Talk begin(ValidateRequest request) {
        return new Talk(request, Activity.getExecutionContext().getInfo().getAttempt());
    }

    /** One attempt's feedback: what is said, and the whole text of it. */
    final class Talk {

        private final ValidateRequest request;
        private final int attempt;
        private final StringBuilder text = new StringBuilder();
        private int index;

        private Talk(ValidateRequest request, int attempt) {
            this.request = request;
            this.attempt = attempt;
        }

        /** Says a piece; all but {@code status} belongs to the final text. */
        void say(String kind, String words) {
            String line = words + "\n";
            live.publish(
                    request.step().run().learnerId(),
                    new ValidationChunk(
                            request.requestId(),
                            request.step().run().goalId(),
                            request.taskId(),
                            attempt,
                            false,
                            new FeedbackChunk(index++, kind, line)));
            if (!kind.equals("status")) {
                text.append(line);
            }
        }

        void say(Remark remark) {
            say(remark.kind(), remark.words());
        }

        String text() {
            return text.toString();
        }

        int attempt() {
            return attempt;
        }
    }

    /** A piece of feedback and its kind on the wire. */
    record Remark(String kind, String words) {}
}
