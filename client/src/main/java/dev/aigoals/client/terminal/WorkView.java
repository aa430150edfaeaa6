package dev.aigoals.client.terminal;

import dev.aigoals.client.protocol.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints feedback, hints and program output while they are being made, and their ends. */
final class WorkView {
    private final Screen screen;
    private final Set<String> seenLive = new HashSet<>();

    WorkView(Screen screen) {
        this.screen = screen;
    }

    void show(Work work) {
        if (!work.last()) {
            if (work.chunk() != null) {
                live(work, work.chunk());
            }
            return;
        }
        boolean seen = seenLive.remove(work.requestId());
        switch (work) {
            case Work.ValidationResult result -> validated(result, seen);
            case Work.Hint hint -> hinted(hint, seen);
            case Work.RunOutput output -> ran(output, seen);
        }
    }

    private void live(Work work, Work.Chunk chunk) {
        if (seenLive.add(work.requestId())) {
            if (work instanceof Work.Hint hint) {
                screen.line("  " + ink().cyan(say("hint.heading", hint.level())));
            }
        } else if (chunk.index() == 0 && work.attempt() > 1) {
            screen.line("  " + ink().dim(say("live.again")));
        }
        if (work instanceof Work.ValidationResult && chunk.kind() != null) {
            feedback(chunk.kind(), chunk.text());
        } else {
            screen.write(chunk.text());
        }
    }

    private void feedback(String kind, String text) {
        switch (kind) {
            case "status" -> screen.line("    " + ink().dim(text.strip()));
            case "suggestion" -> screen.line("    " + ink().arrow() + " " + ink().cyan(text.strip()));
            case "praise" -> screen.line("    " + ink().green(text.strip()));
            case "verdict" -> screen.line("    " + ink().bold(text.strip()));
            default -> screen.line("    " + text.strip());
        }
    }

    private void validated(Work.ValidationResult result, boolean seen) {
        if (!seen) {
            screen.indented(text(result.text()));
            List<Work.Check> checks = result.checks() == null ? List.of() : result.checks();
            checks.forEach(this::check);
        }
        if (result.verdict() != null) {
            screen.line("  " + verdict(result.verdict(), result.tries()));
        }
    }

    private void check(Work.Check check) {
        screen.line("    " + (check.passed() ? ink().tick() : ink().cross()) + " " + check.name()
                + (check.visible() ? "" : "  " + ink().dim(say("check.hidden"))));
        if (!check.passed() && check.expected() != null) {
            screen.line("        " + say("check.difference", check.expected(), text(check.actual())));
        }
    }

    private String verdict(Work.Verdict verdict, @Nullable Integer tries) {
        int count = tries == null ? 0 : tries;
        return switch (verdict) {
            case PASSED -> ink().green(say("verdict.passed", count));
            case FAILED -> ink().red(say("verdict.failed", count));
            case INCONCLUSIVE -> ink().yellow(say("verdict.inconclusive"));
        };
    }

    private void hinted(Work.Hint hint, boolean seen) {
        if (!seen && hint.text() != null) {
            screen.line("  " + ink().cyan(say("hint.heading", hint.level())));
            screen.indented(hint.text());
        }
    }

    private void ran(Work.RunOutput output, boolean seen) {
        if (!seen) {
            screen.indented(text(output.stdout()));
            screen.indented(text(output.stderr()));
        }
        Work.Exit exit = output.exit();
        if (exit == null) {
            return;
        }
        if (exit.limit() != null) {
            screen.line("  " + ink().yellow(say("run.limit", say("limit." + exit.limit()))));
        } else if (exit.code() != null) {
            screen.line("  "
                    + ink().dim(say(
                            "run.exit", exit.code(), output.milliseconds() == null ? 0 : output.milliseconds())));
        } else {
            screen.line("  " + ink().yellow(say("run.stopped")));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Ink ink() {
        return screen.ink();
    }

    private String say(String key, Object... details) {
        return screen.phrases().say(key, details);
    }
}
