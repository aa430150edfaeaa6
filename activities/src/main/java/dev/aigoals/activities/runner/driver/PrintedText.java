package dev.aigoals.activities.runner.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a program prints, kept up to a bound and cut where the driver marked the end of a call. */
final class PrintedText {
    private static final int MOST_KEPT = 256 * 1024;
    private static final long MOST_READ = 8L * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long total;
    private boolean ended;

    private PrintedText() {}

    /** @param tooMuch called once when more was printed than any check allows */
    static PrintedText of(InputStream printed, Runnable tooMuch) {
        var text = new PrintedText();
        Thread.ofVirtual().name("sandbox-printed").start(() -> text.read(printed, tooMuch));
        return text;
    }

    private void read(InputStream printed, Runnable tooMuch) {
        byte[] chunk = new byte[16384];
        try (printed) {
            for (int count = printed.read(chunk); count >= 0; count = printed.read(chunk)) {
                if (keep(chunk, count)) {
                    tooMuch.run();
                }
            }
        } catch (IOException closed) {
            ended();
            return;
        }
        ended();
    }

    private boolean keep(byte[] chunk, int count) {
        lock.lock();
        try {
            boolean before = total > MOST_READ;
            total += count;
            kept.write(chunk, 0, Math.min(count, Math.max(0, MOST_KEPT - kept.size())));
            more.signalAll();
            return !before && total > MOST_READ;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            ended = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What was printed before the driver's mark, or until the end where no mark comes in time. */
    String until(String nonce, Duration patience) throws InterruptedException {
        String mark = "\0" + nonce + "\n";
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                String all = kept.toString(StandardCharsets.UTF_8);
                int end = all.indexOf(mark);
                if (end >= 0) {
                    keepOnly(all.substring(end + mark.length()));
                    return all.substring(0, end);
                }
                if (ended || left <= 0 || kept.size() >= MOST_KEPT) {
                    kept.reset();
                    return all;
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepOnly(String rest) {
        kept.reset();
        kept.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
    }
}
