package dev.aigoals.standalone.command;

import dev.aigoals.standalone.applications.Applications;
import dev.aigoals.standalone.console.Progress;
import java.io.PrintStream;
import java.util.Map;

/** Everything: the servers, then the worker and the gateway on them, until the person ends it. */
final class UpCommand {

    private static final String LOOPBACK = "127.0.0.1";

    private final PrintStream out;

    UpCommand(PrintStream out) {
        this.out = out;
    }

    void run(Options options, Running running) throws InterruptedException {
        try (Progress progress = new Progress(out);
                Backend backend = Backend.open(options.data(), progress, running)) {
            Announcement.remove(backend.root());
            int gatewayPort = options.port().isPresent()
                    ? backend.ports().asked("gateway", options.port().getAsInt())
                    : backend.ports().port("gateway");
            int managementPort = backend.ports().port("management");
            Accounts accounts = new Accounts(backend.secrets());
            backend.start();
            Map<String, String> settings = backend.settings();
            Announcement announcement = announcement(backend, settings, accounts, gatewayPort, managementPort);
            settings.putAll(accounts.settings());
            settings.putAll(banks(options));
            settings.putAll(addresses(gatewayPort, managementPort));
            stay(settings, announcement, backend, progress, running);
        }
    }

    private void stay(
            Map<String, String> settings,
            Announcement announcement,
            Backend backend,
            Progress progress,
            Running running)
            throws InterruptedException {
        try (Applications applications = Applications.all()) {
            applications.start(settings, progress);
            announcement.write(backend.root());
            announcement.print(out);
            running.await();
            progress.say("standalone", "stopping");
        } finally {
            Announcement.remove(backend.root());
        }
    }

    private static Map<String, String> banks(Options options) {
        Map<String, String> settings = new java.util.HashMap<>();
        for (int index = 0; index < options.banks().size(); index++) {
            settings.put(
                    "aigoals.bank.directories[%d]".formatted(index),
                    options.banks().get(index).toString());
        }
        return settings;
    }

    private static Map<String, String> addresses(int gatewayPort, int managementPort) {
        return Map.of(
                "server.address",
                LOOPBACK,
                "server.port",
                Integer.toString(gatewayPort),
                "management.server.address",
                LOOPBACK,
                "management.server.port",
                Integer.toString(managementPort));
    }

    private static Announcement announcement(
            Backend backend, Map<String, String> settings, Accounts accounts, int gatewayPort, int managementPort) {
        return new Announcement(
                "http://%s:%d".formatted(LOOPBACK, gatewayPort),
                settings.getOrDefault("aigoals.temporal.target", ""),
                settings.getOrDefault("aigoals.temporal.ui-url", ""),
                "http://%s:%d".formatted(LOOPBACK, managementPort),
                backend.root().toString(),
                ProcessHandle.current().pid(),
                accounts.all(),
                Announcement.ObjectStore.of(settings));
    }
}
