package dev.aigoals.standalone.servers;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** An S3 server on a folder, inside this process. */
final class ObjectServer implements Server {

    private static final String BUCKET = "ai-goals-tracker";
    private static final String ACCESS_KEY = "aigoals";

    private final Surroundings surroundings;
    private final String endpoint;
    private final String secretKey;
    private @Nullable S3Proxy proxy;

    ObjectServer(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.endpoint = "http://127.0.0.1:" + surroundings.ports().port("objects");
        this.secretKey = surroundings.secrets().password("objects");
    }

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public void start() throws Exception {
        Path folder = surroundings.folder().folder("objects");
        Files.createDirectories(folder.resolve(BUCKET));
        ExtendedAttributes.check(folder);
        S3Proxy started = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create(endpoint))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, secretKey)
                .ignoreUnknownHeaders(true)
                .build();
        started.start();
        proxy = started;
    }

    @Override
    public void stop() {
        S3Proxy running = proxy;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the object store did not stop", e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "aigoals.objects.endpoint", endpoint,
                "aigoals.objects.access-key", ACCESS_KEY,
                "aigoals.objects.secret-key", secretKey,
                "aigoals.objects.bucket", BUCKET);
    }
}
