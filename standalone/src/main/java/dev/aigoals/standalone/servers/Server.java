package dev.aigoals.standalone.servers;

import java.util.Map;

/** One server of the backend. */
interface Server {

    String name();

    /** Returns when it answers its clients. */
    void start() throws Exception;

    /** Ends it within a bound; harmless where it was never started. */
    void stop();

    /** What its clients have to know, as the applications' settings. */
    Map<String, String> settings();
}
