package dev.aigoals.activities.bank;

/** For whom a goal is. */
enum Audience {
    /** Whoever asks for something like it: sample requests make it found. */
    EVERYONE,
    /** The one learner who asked for it; nobody searches for it. */
    ONE_LEARNER
}
