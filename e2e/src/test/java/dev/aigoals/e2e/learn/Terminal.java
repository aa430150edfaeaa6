package dev.aigoals.e2e.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command in a terminal: what is typed into it, and what it prints. */
final class Terminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Writer keyboard;
    private volatile String printed = "";
    private int read;

    Terminal(Path folder, List<String> words) {
        ProcessBuilder command =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        command.environment().put("LC_ALL", "C.UTF-8");
        try {
            process = command.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        keyboard = process.outputWriter(UTF_8);
        Thread.ofVirtual().name("terminal").start(this::listen);
    }

    private void listen() {
        char[] part = new char[4096];
        try (Reader screen = new InputStreamReader(process.getInputStream(), UTF_8)) {
            for (int length = screen.read(part); length >= 0; length = screen.read(part)) {
                print(new String(part, 0, length));
            }
        } catch (IOException closed) {
            print("\n[the terminal broke: " + closed.getMessage() + "]\n");
        }
    }

    private synchronized void print(String text) {
        printed = printed + text;
    }

    void type(String line) {
        try {
            keyboard.write(line + "\n");
            keyboard.flush();
        } catch (IOException failure) {
            throw new AssertionError("nobody reads the keyboard any more after\n" + printed, failure);
        }
    }

    /** Waits until this is printed below what was read before; answers the first group, or all that fits. */
    String read(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher("");
        try {
            await().atMost(PATIENCE).until(() -> found.reset(printed).find(read));
        } catch (RuntimeException late) {
            throw new AssertionError("'" + pattern + "' was not printed; this was:\n" + printed.substring(read), late);
        }
        read = found.end();
        return found.group(found.groupCount());
    }

    /** The status the command ended with by itself. */
    int exit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the command did not end after\n" + printed);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    @Override
    public String toString() {
        return printed;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
