package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.OutputListener.StreamName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads one stream of a program to its end, keeps the beginning, and passes that on as it comes. */
final class CapturedStream {
    private static final int MOST_KEPT = RunOutput.Stream.MOST_KEPT;
    static final long MOST_READ = 8L * 1024 * 1024;

    private final StreamName name;
    private final OutputListener listener;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer undecoded = ByteBuffer.allocate(MOST_KEPT + 8);
    private long total;

    CapturedStream(StreamName name, OutputListener listener) {
        this.name = name;
        this.listener = listener;
    }

    /** Runs until the stream ends; {@code tooMuch} is called once when far more comes than is kept. */
    void read(InputStream stream, Runnable tooMuch) {
        byte[] chunk = new byte[16384];
        try (stream) {
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                boolean before = total > MOST_READ;
                total += count;
                keep(chunk, Math.min(count, MOST_KEPT - kept.size()));
                if (!before && total > MOST_READ) {
                    tooMuch.run();
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void keep(byte[] chunk, int count) {
        if (count <= 0) {
            return;
        }
        kept.write(chunk, 0, count);
        undecoded.put(chunk, 0, count).flip();
        var text = CharBuffer.allocate(count + 8);
        decoder.decode(undecoded, text, false);
        undecoded.compact();
        if (text.flip().hasRemaining()) {
            listener.printed(name, text.toString());
        }
    }

    RunOutput.Stream captured() {
        return new RunOutput.Stream(kept.toString(StandardCharsets.UTF_8), total > MOST_KEPT);
    }
}
