package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.LiveMessage.FeedbackChunk;
import dev.aigoals.contract.wire.LiveMessage.ValidationChunk;
import dev.aigoals.contract.wire.StreamMessage.CheckOutcome;
import dev.aigoals.platform.live.LiveText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks feedback piece by piece while it is made. */
@Component
public final class LiveFeedback {

    /** More than the times that one attempt of an agent can start its text again. */
    private static final int ROOM = 10;

    private final LiveText live;

    LiveFeedback(LiveText live) {
        this.live = live;
    }

    /** Begins under an attempt of its own. */
    Talk begin(RunKey run, RequestId request, TaskId task, int attempt) {
        return new Talk(run, request, task, attempt);
    }

    /** Goes on after what the checks have said; where an earlier try of that may have spoken already, from the start again. */
    public Talk goOn(RunKey run, RequestId request, TaskId task, Said said, int attempt) {
        Talk talk = new Talk(run, request, task, said.attempt() + (attempt - 1) * ROOM);
        talk.before = said.remarks();
        if (attempt == 1) {
            talk.remarks.addAll(said.remarks());
            talk.index = said.remarks().size();
        } else {
            talk.sayAllBefore();
        }
        return talk;
    }

    /** One request's feedback: what is said, and the whole text of it. Safe for several threads; who has ended it is the last. */
    public final class Talk {

        private final RunKey run;
        private final RequestId request;
        private final TaskId task;
        private final List<Remark> remarks = new ArrayList<>();
        private List<Remark> before = List.of();
        private int attempt;
        private int index;
        private boolean ended;

        private Talk(RunKey run, RequestId request, TaskId task, int attempt) {
            this.run = run;
            this.request = request;
            this.task = task;
            this.attempt = attempt;
        }

        /** Says something on a line of its own; all but {@code status} belongs to the final text. */
        public synchronized void say(String kind, String words) {
            boolean midLine = !remarks.isEmpty() && !remarks.getLast().words().endsWith("\n");
            publish(new Remark(kind, (midLine ? "\n" : "") + words + "\n"));
        }

        void say(Remark remark) {
            say(remark.kind(), remark.words());
        }

        /** Says a piece of running text. */
        public synchronized void sayOn(String kind, String text) {
            publish(new Remark(kind, text));
        }

        /** Starts again under a higher attempt, with what the checks have said. */
        public synchronized void startAgain() {
            if (!ended) {
                attempt++;
                index = 0;
                remarks.clear();
                sayAllBefore();
            }
        }

        /**
         * Nothing is said any more from here on, and what was said stays as it is.
         *
         * @param then done while nobody can be speaking
         */
        public synchronized void end(Runnable then) {
            ended = true;
            then.run();
        }

        public synchronized String text() {
            return said(List.of()).text();
        }

        public synchronized int attempt() {
            return attempt;
        }

        synchronized Said said(List<CheckOutcome> checks) {
            return new Said(attempt, remarks, checks);
        }

        private void sayAllBefore() {
            before.stream().filter(Remark::belongsToFinal).forEach(this::publish);
        }

        private void publish(Remark remark) {
            if (ended) {
                return;
            }
            live.publish(
                    run.learnerId(),
                    new ValidationChunk(
                            request,
                            run.goalId(),
                            task,
                            attempt,
                            false,
                            new FeedbackChunk(index++, remark.kind(), remark.words())));
            remarks.add(remark);
        }
    }
}
