package dev.aigoals.e2e.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A WebSocket of single frames (RFC 6455): what is sent is sent exactly so, whether it is allowed or not. */
final class RawWebSocket {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    private static final int CLOSE = 8;
    static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int NO_CODE = 1005;
    private static final int BROKEN = 1006;

    private final Queue<String> pongs = new ConcurrentLinkedQueue<>();
    private final Semaphore reading = new Semaphore(1);
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    RawWebSocket(Socket socket) {
        try {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = new DataOutputStream(socket.getOutputStream());
            socket.setSoTimeout(0);
            socket.setTcpNoDelay(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads on a thread of its own until the socket ends. */
    void listen(Consumer<String> onText, IntConsumer onClose) {
        Thread.ofVirtual().start(() -> onClose.accept(readUntilClosed(onText)));
    }

    void text(String message) {
        frame(TEXT, true, message.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void frame(int opcode, boolean last, byte[] payload) {
        try {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream(payload.length + 14);
            DataOutputStream frame = new DataOutputStream(buffer);
            frame.writeByte((last ? FINAL : 0) | opcode);
            writeLength(frame, payload.length);
            frame.writeInt(0); // a mask of zeros leaves the payload as it is
            frame.write(payload);
            out.write(buffer.toByteArray());
            out.flush();
        } catch (SocketException closed) {
            // the peer may close while an over-long message is still on its way; the close code says why
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void pauseReading() {
        reading.acquireUninterruptibly();
    }

    void resumeReading() {
        reading.release();
    }

    boolean hasPong(String payload) {
        return pongs.contains(payload);
    }

    /** Drops the connection without a goodbye. */
    void drop() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void writeLength(DataOutputStream frame, int length) throws IOException {
        if (length < 126) {
            frame.writeByte(0x80 | length);
        } else if (length < 65536) {
            frame.writeByte(0x80 | 126);
            frame.writeShort(length);
        } else {
            frame.writeByte(0x80 | 127);
            frame.writeLong(length);
        }
    }

    private int readUntilClosed(Consumer<String> onText) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try {
            while (true) {
                int head = in.readUnsignedByte();
                reading.acquireUninterruptibly();
                reading.release();
                byte[] payload = readPayload();
                switch (head & 0x0F) {
                    case TEXT, CONTINUATION -> {
                        message.writeBytes(payload);
                        if ((head & FINAL) != 0) {
                            onText.accept(message.toString(StandardCharsets.UTF_8));
                            message.reset();
                        }
                    }
                    case PING -> frame(PONG, true, payload);
                    case PONG -> pongs.add(new String(payload, StandardCharsets.UTF_8));
                    case CLOSE -> {
                        return closed(payload);
                    }
                    default -> {}
                }
            }
        } catch (EOFException | SocketException ended) {
            return BROKEN;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int closed(byte[] payload) {
        frame(CLOSE, true, payload);
        drop();
        return payload.length < 2 ? NO_CODE : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    }

    private byte[] readPayload() throws IOException {
        int length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }
}
