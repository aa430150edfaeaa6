package dev.aigoals.activities.performance;

import java.util.List;

/** A learner's numbers by rule. */
final class PerformancePolicy {

    private static final double PER_EXTRA_TRY = 0.1;
    private static final double PER_HINT = 0.05;
    private static final double LEAST_FOR_A_DONE_TASK = 0.3;
    private static final int MANY_TRIES = 3;

    private PerformancePolicy() {}

    /**
     * How one task went.
     *
     * @param done whether it was completed
     * @param tries counted tries
     * @param hints hint levels taken
     */
    record TaskResult(String title, boolean done, int tries, int hints) {

        double score() {
            if (!done) {
                return 0;
            }
            double lost = PER_EXTRA_TRY * Math.max(0, tries - 1) + PER_HINT * hints;
            return Math.max(LEAST_FOR_A_DONE_TASK, 1 - lost);
        }

        boolean strong() {
            return done && tries <= 1 && hints == 0;
        }

        boolean weak() {
            return tries >= MANY_TRIES || hints >= 2;
        }
    }

    /** The goal's score, 0..1: the mean of its tasks'. */
    static double score(List<TaskResult> tasks) {
        double mean = tasks.stream().mapToDouble(TaskResult::score).average().orElse(0);
        return Math.round(mean * 1000) / 1000.0;
    }

    static int tries(List<TaskResult> tasks) {
        return tasks.stream().mapToInt(TaskResult::tries).sum();
    }

    static List<String> strengths(List<TaskResult> tasks) {
        return tasks.stream().filter(TaskResult::strong).map(TaskResult::title).toList();
    }

    static List<String> focusAreas(List<TaskResult> tasks) {
        return tasks.stream().filter(TaskResult::weak).map(TaskResult::title).toList();
    }
}
