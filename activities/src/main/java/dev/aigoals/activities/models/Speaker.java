package dev.aigoals.activities.models;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** Lets agents speak with the configured language model. */
public final class Speaker {

    private final ModelProperties properties;
    private final Capabilities capabilities;
    private final HttpClient client;
    private final Semaphore places;
    private final FailureReader failures;

    public Speaker(ModelProperties properties, Capabilities capabilities, Clock clock) {
        this.properties = properties;
        this.capabilities = capabilities;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        this.places = new Semaphore(properties.concurrency(), true);
        this.failures = new FailureReader(clock);
    }

    /** A turn that is not under way yet; the ledger is told of each request to the provider. */
    public ModelTurn begin(ModelRequest request, CallLedger ledger) {
        return new ModelTurn(
                request, new Provider(properties, capabilities, client), capabilities, places, failures, ledger);
    }
}
