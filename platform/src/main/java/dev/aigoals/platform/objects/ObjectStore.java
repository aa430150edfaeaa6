package dev.aigoals.platform.objects;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one bucket, by keys; it is made when first needed. */
@Component
public final class ObjectStore {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For one read or write on the connection; learners may be waiting. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final MinioClient client;
    private final String bucket;
    private volatile boolean bucketThere;

    ObjectStore(ObjectsProperties properties) {
        this.client = MinioClient.builder()
                .endpoint(properties.endpoint())
                .credentials(properties.accessKey(), properties.secretKey())
                .build();
        client.setTimeout(CONNECT.toMillis(), ANSWER.toMillis(), ANSWER.toMillis());
        this.bucket = properties.bucket();
    }

    /** Puts the object in place, over an earlier one of that key; it is there whole or not at all. */
    public void put(String key, byte[] content, String contentType) {
        call(
                "store " + key,
                () -> client.putObject(
                        PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                                        new ByteArrayInputStream(content), (long) content.length, -1L)
                                .build()));
    }

    public Optional<byte[]> get(String key) {
        return call("read " + key, () -> read(key));
    }

    private Optional<byte[]> read(String key) throws MinioException, IOException {
        try (var answer = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return Optional.of(answer.readAllBytes());
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Takes the object away; one that is not there is gone already. */
    public void delete(String key) {
        call("delete " + key, () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return true;
        });
    }

    /** The keys that begin so, in order. */
    public List<String> list(String prefix) {
        return call("list " + prefix, () -> {
            var keys = new ArrayList<String>();
            var results = client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .recursive(true)
                    .build());
            for (var result : results) {
                keys.add(result.get().objectName());
            }
            return List.copyOf(keys);
        });
    }

    private <T> T call(String what, Call<T> call) {
        try {
            ensureBucket();
            return call.run();
        } catch (MinioException | IOException e) {
            throw new ObjectStoreUnavailable("The object store could not " + what, e);
        } catch (IllegalStateException e) {
            // The client wraps some of what goes wrong on the connection.
            throw e.getCause() instanceof IOException
                    ? new ObjectStoreUnavailable("The object store could not " + what, e)
                    : e;
        }
    }

    private void ensureBucket() throws MinioException {
        if (bucketThere) {
            return;
        }
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            makeBucket();
        }
        bucketThere = true;
    }

    private void makeBucket() throws MinioException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        } catch (ErrorResponseException e) {
            // Another process was faster.
            if (!e.errorResponse().code().startsWith("BucketAlready")) {
                throw e;
            }
        }
    }

    private interface Call<T> {
        T run() throws MinioException, IOException;
    }
}
