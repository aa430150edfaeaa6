package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.DataFolder;
import dev.aigoals.standalone.datafolder.Ports;
import dev.aigoals.standalone.datafolder.Secrets;
import java.util.function.Consumer;

/** What every server is given: where its data lies, its password, its port, and whom to tell when it is lost for good. */
public record Surroundings(
        DataFolder folder, Secrets secrets, Ports ports, Progress progress, Consumer<Refusal> lost) {}
