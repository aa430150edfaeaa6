package dev.aigoals.standalone.supplies;

import java.nio.file.Path;

/** One server's program, checked and ready to run, and where it came from. */
public record Supply(String name, String version, String origin, Path path) {}
