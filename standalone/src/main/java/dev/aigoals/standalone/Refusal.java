package dev.aigoals.standalone;

/** Something that standalone cannot go on with, in words for a person: what is wrong and what to do next. */
public final class Refusal extends RuntimeException {

    private final String remedy;

    public Refusal(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public Refusal(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What the person can do about it: one or more full sentences. */
    public String remedy() {
        return remedy;
    }
}
