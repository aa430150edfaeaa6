package dev.aigoals.activities.feedback.bench;

import java.util.concurrent.CancellationException;

/** Turns an interrupted wait into the end of the agent's turn; who interrupted it knows why. */
public final class Interruptions {

    private Interruptions() {}

    /** Work that can be interrupted. */
    @FunctionalInterface
    public interface Interruptible<T> {
        T run() throws InterruptedException;
    }

    public static <T> T passOn(Interruptible<T> work) {
        try {
            return work.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("the work was stopped");
            stopped.initCause(interrupted);
            throw stopped;
        }
    }
}
