package dev.aigoals.activities.runner.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The lines that come out of the answer channel; they are a stranger's, so their size and number are bounded. */
final class AnswerLines {
    private static final int LONGEST = 1_500_000;
    private static final int MOST_WAITING = 8;

    private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>(MOST_WAITING);

    /** A line, the end of the channel, or more than an answer can be. */
    sealed interface Line {
        record Content(String text) implements Line {}

        record End() implements Line {}

        record TooLong() implements Line {}
    }

    private AnswerLines() {}

    static AnswerLines of(InputStream channel) {
        var lines = new AnswerLines();
        Thread.ofVirtual().name("sandbox-answers").start(() -> lines.read(channel));
        return lines;
    }

    /** The next line, or nothing where none came in time. */
    Optional<Line> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(lines.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS));
    }

    private void read(InputStream channel) {
        try (channel) {
            readLines(channel);
        } catch (IOException closed) {
            offer(new Line.End());
        }
    }

    private void readLines(InputStream channel) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int count = channel.read(chunk); count >= 0; count = channel.read(chunk)) {
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    if (!offer(new Line.Content(line.toString(StandardCharsets.UTF_8)))) {
                        return;
                    }
                    line.reset();
                } else {
                    line.write(chunk[i]);
                }
            }
            if (line.size() > LONGEST) {
                offer(new Line.TooLong());
                return;
            }
        }
        offer(new Line.End());
    }

    /** A full queue means that nobody asked for so many answers: the rest is not read any more. */
    private boolean offer(Line line) {
        return lines.offer(line);
    }
}
