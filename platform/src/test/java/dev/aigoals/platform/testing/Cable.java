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
import org.jspecify.annotations.Nullable;

/** A way to a server that a test can cut and mend; whoever uses it while it is cut is refused. */
public final class Cable implements AutoCloseable {
    private final InetSocketAddress server;
    private final InetSocketAddress entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;

    public Cable(String host, int port) {
        this.server = new InetSocketAddress(host, port);
        this.listening = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.entrance = (InetSocketAddress) listening.getLocalSocketAddress();
    }

    public int port() {
        return entrance.getPort();
    }

    /** Ends all connections and refuses new ones. */
    public synchronized void cut() {
        close(listening);
        listening = null;
        open.forEach(Cable::close);
        open.clear();
    }

    public synchronized void mend() {
        if (listening == null) {
            listening = listen(entrance);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket listen(InetSocketAddress address) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("No cable could be laid from " + address, e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException cut) {
            close(socket);
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
        if (listening == null) {
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

    private static void close(@Nullable Closeable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A cable could not be cut", e);
        }
    }
}
