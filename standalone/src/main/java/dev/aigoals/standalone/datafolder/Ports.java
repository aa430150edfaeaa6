package dev.aigoals.standalone.datafolder;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The loopback ports of one data folder: chosen once among the free ones, then kept as long as they stay free. */
public final class Ports {

    private static final String FILE = "ports.properties";

    /** Below the range from which the system takes ports for outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final int TRIES = 2_000;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> known;
    private final Set<Integer> given = new HashSet<>();
    private final Progress progress;

    public Ports(DataFolder folder, Progress progress) {
        this.file = folder.path(FILE);
        this.known = new HashMap<>(PrivateFile.readEntries(file));
        this.progress = progress;
    }

    /** The port of that name; a remembered one that a stranger has taken is replaced, and the person is told. */
    public synchronized int port(String name) {
        String remembered = known.getOrDefault(name, "");
        if (!remembered.isEmpty() && isUsable(Integer.parseInt(remembered))) {
            return keep(name, Integer.parseInt(remembered));
        }
        int fresh = keep(name, free());
        if (!remembered.isEmpty()) {
            progress.say(
                    name, "port %s is taken by another program: using %d from now on".formatted(remembered, fresh));
        }
        return fresh;
    }

    /** The port that the person asked for, or a refusal that says what to do. */
    public synchronized int asked(String name, int port) {
        if (!isUsable(port)) {
            throw new Refusal(
                    "Port %d, asked for with --port, is taken by another program or may not be used by this user."
                            .formatted(port),
                    "See who has it with `ss -ltnp 'sport = :%d'` and end that program, or name another port (1024 to 65535), or leave --port out: a free one is chosen."
                            .formatted(port));
        }
        return keep(name, port);
    }

    private int keep(String name, int port) {
        given.add(port);
        if (!Integer.toString(port).equals(known.put(name, Integer.toString(port)))) {
            PrivateFile.writeEntries(file, known);
        }
        return port;
    }

    private int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = FIRST + random.nextInt(COUNT);
            if (!known.containsValue(Integer.toString(port)) && isUsable(port)) {
                return port;
            }
        }
        throw new Refusal(
                "No free port was found between %d and %d.".formatted(FIRST, FIRST + COUNT),
                "End programs that listen on many ports and start again.");
    }

    private boolean isUsable(int port) {
        return !given.contains(port) && isFree(port);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
