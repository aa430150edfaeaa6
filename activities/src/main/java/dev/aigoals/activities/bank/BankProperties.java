package dev.aigoals.activities.bank;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the verified goals lie.
 *
 * @param directories folders with goals; the first is the bank that comes with the system
 */
@ConfigurationProperties("aigoals.bank")
public record BankProperties(@DefaultValue("bank") List<Path> directories) {

    public BankProperties {
        directories = List.copyOf(directories);
    }
}
