package dev.aigoals.activities.bank;

import java.nio.file.Path;

/** Something wrong in a file of the bank, and what to do about it; lines count from 1. */
public record Problem(Path file, int line, String what, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + " — " + remedy;
    }
}
