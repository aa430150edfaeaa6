package dev.aigoals.activities.models;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** Lets agents speak with the configured language model. */
public final class Speaker {

    /** What a server that knows only one model, or any name, is asked for until a name was found. */
    private static final String ANY = "default";

    private volatile ModelProperties properties;
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

    /** Finds out what the server can do. */
    public ModelProbe probe() {
        return new ModelProbe(this, capabilities, new ModelList(client, failures));
    }

    /** The settings, with the model's name where it was found. */
    ModelProperties properties() {
        return properties;
    }

    /** From now on this model speaks where the settings name none. */
    void foundModel(String model) {
        properties = properties.orNamed(model);
    }

    /** A turn that is not under way yet; the ledger is told of each request to the provider. */
    public ModelTurn begin(ModelRequest request, CallLedger ledger) {
        return new ModelTurn(
                request,
                new Provider(properties.orNamed(ANY), capabilities, client),
                capabilities,
                places,
                failures,
                ledger);
    }
}
