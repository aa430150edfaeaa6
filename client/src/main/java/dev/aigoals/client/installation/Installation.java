package dev.aigoals.client.installation;

import dev.aigoals.client.protocol.ProtocolJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A running system as its {@code standalone.json} describes it. */
public record Installation(
        URI gatewayUrl,
        @Nullable String temporalUiUrl,
        @Nullable String managementUrl,
        @Nullable String dataFolder,
        @Nullable Long pid,
        List<Account> accounts,
        @Nullable ObjectStore objects) {

    /** An account that was made at the first start. */
    public record Account(String username, String password, List<String> roles) {}

    /** Where the lake lies, and the keys to it. */
    public record ObjectStore(URI endpoint, String accessKey, String secretKey, String bucket) {}

    /** Fails with {@link InstallationUnreadable} where the file is not there or not complete. */
    public static Installation read(Path file) {
        try {
            Installation read = ProtocolJson.mapper().readValue(Files.readString(file), Installation.class);
            if (read.gatewayUrl == null || read.accounts == null) {
                throw new InstallationUnreadable(file + " names no gateway or no accounts. Start ./goals up again.");
            }
            return read;
        } catch (IOException unreadable) {
            throw new InstallationUnreadable(
                    "Cannot read " + file + ". Is the system up? Start it with ./goals up and try again.");
        } catch (JacksonException malformed) {
            throw new InstallationUnreadable(file + " is not the file that ./goals up writes. Start it again.");
        }
    }

    public Optional<Account> accountWith(String role) {
        return accounts.stream()
                .filter(account -> account.roles().contains(role))
                .findFirst();
    }
}
