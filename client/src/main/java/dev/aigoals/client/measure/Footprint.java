package dev.aigoals.client.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The memory of a process and all that it started, in KiB by program name. It is the proportional set size: a page that
 * several processes share counts once in the sum.
 */
record Footprint(Map<String, Long> kibibytes) {

    private static final String MEASURE = "Pss:";

    static Footprint of(ProcessHandle root) {
        Map<String, Long> sizes = new TreeMap<>();
        Stream.concat(Stream.of(root), root.descendants())
                .forEach(process -> sizes.merge(name(process), size(process), Long::sum));
        return new Footprint(sizes);
    }

    long total() {
        return kibibytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .strip();
        } catch (IOException ended) {
            return "ended";
        }
    }

    private static long size(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(MEASURE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
