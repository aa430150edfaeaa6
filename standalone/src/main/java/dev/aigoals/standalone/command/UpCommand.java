package dev.aigoals.standalone.command;

import dev.aigoals.standalone.applications.Applications;
import dev.aigoals.standalone.console.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Everything: the servers, then the worker and the gateway on them, for as long as somebody wants them. */
final class UpCommand {

    private static final String LOOPBACK = "127.0.0.1";

    private final PrintStream out;

    UpCommand(PrintStream out) {
        this.out = out;
    }

    /** What happens while everything is up. */
    @FunctionalInterface
    interface Stay {

        void whileUp(Announcement announcement) throws InterruptedException;
    }

    /** Until the person ends it. */
    void run(Path data, Options options, Running running) throws InterruptedException {
        run(data, options, running, announcement -> {
            announcement.print(out);
            running.await();
        });
    }

    void run(Path data, Options options, Running running, Stay stay) throws InterruptedException {
        try (Progress progress = new Progress(out);
                Backend backend = Backend.open(data, progress, running)) {
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
            ModelChoice model = options.model().over(ModelChoice.remembered(backend.root()));
            model.remember(backend.root());
            progress.say(
                    "model", model.announced(!ModelTrial.key(System.getenv()).isBlank()));
            settings.putAll(model.settings());
            settings.putAll(options.settings());
            serve(settings, announcement, backend.root(), progress, stay);
        }
    }

    private static void serve(
            Map<String, String> settings, Announcement announcement, Path root, Progress progress, Stay stay)
            throws InterruptedException {
        try (Applications applications =
                Applications.all(findings -> findings.words().forEach(word -> progress.say("model", word)))) {
            applications.start(settings, progress);
            ServersFile.write(root, settings);
            announcement.write(root);
            stay.whileUp(announcement);
            progress.say("standalone", "stopping");
        } finally {
            Announcement.remove(root);
            ServersFile.remove(root);
        }
    }

    private static Map<String, String> banks(Options options) {
        Map<String, String> settings = new HashMap<>();
        options.builtInBank().ifPresent(bank -> settings.put("aigoals.bank.directories", bank.toString()));
        for (int index = 0; index < options.addedBanks().size(); index++) {
            settings.put(
                    "aigoals.bank.added[%d]".formatted(index),
                    options.addedBanks().get(index).toString());
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
        long pid = ProcessHandle.current().pid();
        return new Announcement(
                "http://%s:%d".formatted(LOOPBACK, gatewayPort),
                settings.getOrDefault("aigoals.temporal.target", ""),
                settings.getOrDefault("aigoals.temporal.ui-url", ""),
                "http://%s:%d".formatted(LOOPBACK, managementPort),
                backend.root().toString(),
                pid,
                Announcement.startOf(pid),
                accounts.all(),
                Announcement.ObjectStore.of(settings));
    }
}
