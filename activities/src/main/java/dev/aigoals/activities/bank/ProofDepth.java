package dev.aigoals.activities.bank;

/** How much a proof of a goal runs. */
public enum ProofDepth {
    /** Each program once on what it is there for: right solutions pass all tasks so far, starters and wrong ones fail theirs. */
    ONCE,
    /** Also that each program gives the same results again, and that wrong solutions still solve the earlier tasks. */
    WHOLE
}
