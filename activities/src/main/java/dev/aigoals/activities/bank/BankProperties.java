package dev.aigoals.activities.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the goals lie.
 *
 * @param directories folders with goals; the first is the bank that comes with the system and was proven when it was built
 * @param added more folders with goals, proven before they are offered
 */
@ConfigurationProperties("aigoals.bank")
public record BankProperties(
        @DefaultValue("bank") List<Path> directories,
        @DefaultValue List<Path> added) {

    public BankProperties {
        directories = List.copyOf(directories);
        added = List.copyOf(added);
    }

    List<Path> all() {
        return Stream.concat(directories.stream(), added.stream()).toList();
    }
}
