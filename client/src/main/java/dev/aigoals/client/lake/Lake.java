package dev.aigoals.client.lake;

import dev.aigoals.client.installation.Installation;
import io.minio.DownloadObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a learner's events back from the Parquet files in the bucket. */
public final class Lake implements AutoCloseable {
    private final MinioClient store;
    private final String bucket;
    private final Instant since;
    private final Path folder;
    private final Connection database;
    private final Map<String, Path> files = new HashMap<>();

    /** Looks only at files written after the given moment. */
    public Lake(Installation.ObjectStore objects, Instant since) {
        this.store = MinioClient.builder()
                .endpoint(objects.endpoint().toString())
                .credentials(objects.accessKey(), objects.secretKey())
                .build();
        this.bucket = objects.bucket();
        this.since = since;
        try {
            this.folder = Files.createTempDirectory("events");
            this.database = DriverManager.getConnection("jdbc:duckdb:");
        } catch (IOException | SQLException failure) {
            throw new LakeUnreadable("Cannot prepare to read Parquet files: " + failure.getMessage(), failure);
        }
    }

    /** The learner's events by type, as the files hold them now. */
    public Map<String, Long> countByType(String learnerId) {
        fetchNewFiles();
        return files.isEmpty() ? Map.of() : query(learnerId);
    }

    public int fileCount() {
        return files.size();
    }

    @Override
    public void close() {
        try {
            database.close();
            for (Path file : files.values()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | SQLException failure) {
            throw new LakeUnreadable("Cannot remove the temporary folder " + folder, failure);
        }
    }

    private void fetchNewFiles() {
        ListObjectsArgs listing = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix("events/")
                .recursive(true)
                .build();
        try {
            for (Result<Item> result : store.listObjects(listing)) {
                Item item = result.get();
                if (isWanted(item)) {
                    fetch(item.objectName());
                }
            }
        } catch (MinioException failure) {
            throw new LakeUnreadable(
                    "Cannot read the bucket " + bucket + ": " + failure.getMessage() + ". Is the system still up?",
                    failure);
        }
    }

    private boolean isWanted(Item item) {
        return item.objectName().endsWith(".parquet")
                && !files.containsKey(item.objectName())
                && item.lastModified().toInstant().isAfter(since.minusSeconds(5));
    }

    private void fetch(String name) throws MinioException {
        Path file = folder.resolve(files.size() + ".parquet");
        store.downloadObject(DownloadObjectArgs.builder()
                .bucket(bucket)
                .object(name)
                .filename(file.toString())
                .build());
        files.put(name, file);
    }

    private Map<String, Long> query(String learnerId) {
        return counted(
                "SELECT event_type, count(*) FROM read_parquet(?, union_by_name = true)"
                        + " WHERE CAST(user_id AS VARCHAR) = ? GROUP BY event_type ORDER BY event_type",
                learnerId);
    }

    /** Events of the learner that the files hold more than once: how often, by event id. */
    public Map<String, Long> repeated(String learnerId) {
        fetchNewFiles();
        return files.isEmpty()
                ? Map.of()
                : counted(
                        "SELECT id, count(*) FROM read_parquet(?, union_by_name = true)"
                                + " WHERE CAST(user_id AS VARCHAR) = ? GROUP BY id HAVING count(*) > 1",
                        learnerId);
    }

    private Map<String, Long> counted(String sql, String learnerId) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, folder.resolve("*.parquet").toString());
            statement.setString(2, learnerId);
            Map<String, Long> counts = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException failure) {
            throw new LakeUnreadable("The Parquet files cannot be read: " + failure.getMessage(), failure);
        }
    }
}
