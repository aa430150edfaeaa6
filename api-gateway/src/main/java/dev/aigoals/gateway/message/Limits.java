package dev.aigoals.gateway.message;

/** The longest that each field may be, in code points. */
final class Limits {

    static final int DESCRIPTION = 2_000;
    static final int CODE = 100_000;
    static final int STDIN = 20_000;
    static final int TEXT = 2_000;
    static final int PATH = 200;
    static final int NAME = 100;
    static final int TOKEN = 4_096;

    private Limits() {}
}
