package dev.aigoals.activities.lake;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of the lake back with another implementation of Parquet. */
final class LakeContents {
    private final ObjectStore objects;
    private final Path folder;

    LakeContents(ObjectStore objects, Path folder) {
        this.objects = objects;
        this.folder = folder;
    }

    /** The ids of a learner's events, as often as they lie there. */
    List<String> idsOf(LearnerId learner) throws IOException, SQLException {
        for (String key : objects.list("events/")) {
            Path file = folder.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, objects.get(key).orElseThrow());
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var query = duck.prepareStatement("SELECT id FROM read_parquet('" + folder
                        + "/events/*/*/*/*.parquet', hive_partitioning = true) WHERE user_id = ?")) {
            query.setString(1, learner.toString());
            var ids = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
