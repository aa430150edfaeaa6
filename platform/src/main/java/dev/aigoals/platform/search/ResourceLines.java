package dev.aigoals.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The lines of a word list beside this class, without comments. */
final class ResourceLines {
    private ResourceLines() {}

    static List<String> of(String name) {
        try {
            return new ClassPathResource("/dev/aigoals/platform/search/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " is not in the jar", e);
        }
    }
}
