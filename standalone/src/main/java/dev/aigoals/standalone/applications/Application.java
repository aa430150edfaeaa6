package dev.aigoals.standalone.applications;

import java.util.Map;

/** One application that runs inside this process as it would run in one of its own. */
public interface Application {

    /** What a person calls it. */
    String name();

    /** Returns when it is ready for its clients; {@code settings} are all that it is told of its surroundings. */
    void start(Map<String, String> settings);

    /** Ends it within a bound; harmless where it was never started. */
    void stop();
}
