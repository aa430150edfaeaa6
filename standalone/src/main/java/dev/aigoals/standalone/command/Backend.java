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
import java.util.function.Consumer;

/** An opened data folder with its servers running. */
record Backend(DataFolder folder, Secrets secrets, Ports ports, Supplies supplies, Servers servers)
        implements AutoCloseable {

    /** Opens the folder, ends what a killed run left there, and starts the servers. */
    static Backend start(Path data, Progress progress, Consumer<Refusal> lost) throws InterruptedException {
        DataFolder folder = DataFolder.open(data);
        try {
            LogFiles.rotate(folder);
            LogSettings.writeTo(folder.log("standalone"));
            Supplies supplies = Supplies.gather(ServersLock.read(), SupplyCache.of(System.getenv()), progress);
            Orphans.end(folder, progress);
            Secrets secrets = new Secrets(folder);
            Ports ports = new Ports(folder, progress);
            Servers servers = new Servers(new Surroundings(folder, secrets, ports, progress, lost), supplies);
            servers.start();
            return new Backend(folder, secrets, ports, supplies, servers);
        } catch (RuntimeException | InterruptedException e) {
            folder.close();
            throw e;
        }
    }

    Map<String, String> settings() {
        return servers.settings();
    }

    @Override
    public void close() {
        servers.close();
        folder.close();
    }
}
