package dev.aigoals.activities.runner.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a hostile program is told of the world outside: a file, a folder, sockets and a process. */
public final class Outside implements AutoCloseable {
    private static final String SECRET = "kept outside";

    private final Path folder;
    private final Path secret;
    private final ServerSocket port;
    private final ServerSocketChannel socket;

    public Outside() throws IOException {
        folder = Files.createTempDirectory(Path.of("/var/tmp"), "outside-");
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        secret.toFile().setReadable(true, false);
        secret.toFile().setWritable(true, false);
        folder.toFile().setWritable(true, false);
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
        folder.resolve("socket").toFile().setWritable(true, false);
    }

    /** The program with the places filled in that it is to reach for. */
    public String named(String program) {
        return program.replace("@SECRET@", secret.toString())
                .replace("@FOLDER@", folder.toString())
                .replace("@SOCKET@", folder.resolve("socket").toString())
                .replace("@PORT@", String.valueOf(port.getLocalPort()))
                .replace("@PID@", String.valueOf(ProcessHandle.current().pid()));
    }

    public void isUntouched() throws IOException {
        assertThat(secret).content().isEqualTo(SECRET);
        assertThat(folder).isDirectoryNotContaining("glob:**/new");
        assertThat(Path.of("/usr/reached")).doesNotExist();
    }

    @Override
    public void close() throws IOException {
        port.close();
        socket.close();
        Files.deleteIfExists(folder.resolve("socket"));
        Files.deleteIfExists(secret);
        Files.deleteIfExists(folder);
    }
}
