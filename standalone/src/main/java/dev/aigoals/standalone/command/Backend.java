package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.DataFolder;
import dev.aigoals.standalone.datafolder.LogFiles;
import dev.aigoals.standalone.datafolder.Ports;
import dev.aigoals.standalone.datafolder.Secrets;
import dev.aigoals.standalone.processes.Orphans;
import dev.aigoals.standalone.servers.Servers;
import dev.aigoals.standalone.servers.Surroundings;
import dev.aigoals.standalone.supplies.ServersLock;
import dev.aigoals.standalone.supplies.Supplies;
import dev.aigoals.standalone.supplies.SupplyCache;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A data folder, opened by this process, and the servers on it. */
final class Backend implements AutoCloseable {

    private final DataFolder folder;
    private final Secrets secrets;
    private final Ports ports;
    private final Supplies supplies;
    private final Servers servers;

    private Backend(DataFolder folder, Progress progress, Consumer<Refusal> lost) throws InterruptedException {
        this.folder = folder;
        LogFiles.rotate(folder);
        LogSettings.writeTo(folder.log("standalone"));
        this.supplies = Supplies.gather(ServersLock.read(), SupplyCache.of(System.getenv()), progress);
        Orphans.end(folder, progress);
        this.secrets = new Secrets(folder);
        this.ports = new Ports(folder, progress);
        this.servers = new Servers(new Surroundings(folder, secrets, ports, progress, lost), supplies);
    }

    /** Opens the folder and ends what a killed run left there; no server runs yet. */
    static Backend open(Path data, Progress progress, Consumer<Refusal> lost) throws InterruptedException {
        DataFolder folder = DataFolder.open(data);
        try {
            return new Backend(folder, progress, lost);
        } catch (RuntimeException | InterruptedException e) {
            folder.close();
            throw e;
        }
    }

    /** Returns when all servers answer. */
    void start() throws InterruptedException {
        servers.start();
    }

    Path root() {
        return folder.root();
    }

    Secrets secrets() {
        return secrets;
    }

    Ports ports() {
        return ports;
    }

    /** All that the two applications have to know of the servers, the sandbox and the key of the tokens. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(servers.settings());
        settings.put("aigoals.security.jwt-secret", secrets.key("jwt"));
        settings.putAll(Sandbox.find(supplies.bubblewrap()).settings());
        return settings;
    }

    @Override
    public void close() {
        servers.close();
        folder.close();
    }
}
