package dev.aigoals.activities.feedback.verdict;

/** A piece of feedback and its kind on the wire. */
public record Remark(String kind, String words) {

    /** What goes on while the learner waits; no part of the final text. */
    static final String STATUS = "status";

    /** Something to think about; also what a model says. */
    public static final String SUGGESTION = "suggestion";

    boolean belongsToFinal() {
        return !kind.equals(STATUS);
    }
}
