package dev.aigoals.platform.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that a test can cut and mend; whoever uses it while it is cut is hung up on. The port stays taken all the
 * while, as a free one may become the near end of somebody's outgoing connection.
 */
public final class Cable implements AutoCloseable {
    private final InetSocketAddress server;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean whole = true;

    public Cable(String host, int port) {
        this.server = new InetSocketAddress(host, port);
        try {
            this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No cable could be laid", e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends all connections and hangs up on new ones. */
    public synchronized void cut() {
        whole = false;
        open.forEach(Cable::close);
        open.clear();
    }

    public synchronized void mend() {
        whole = true;
    }

    @Override
    public void close() {
        cut();
        close(entrance);
    }

    private void accept() {
        try {
            while (true) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            close(entrance);
        }
    }

    private void connect(Socket client) {
        var far = new Socket();
        try {
            far.connect(server);
            join(client, far);
        } catch (IOException unreachable) {
            close(client);
            close(far);
        }
    }

    private synchronized void join(Socket client, Socket far) {
        if (!whole) {
            close(client);
            close(far);
            return;
        }
        open.add(client);
        open.add(far);
        Thread.ofVirtual().start(() -> pump(client, far));
        Thread.ofVirtual().start(() -> pump(far, client));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Either end went away, which is what a cable is for.
        }
        open.remove(from);
        open.remove(to);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A cable could not be cut", e);
        }
    }
}
