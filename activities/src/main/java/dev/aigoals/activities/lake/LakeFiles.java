package dev.aigoals.activities.lake;

import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which event is in which file. An event is claimed for one file in one transaction and never leaves it; a file is written
 * from what was claimed for it, so that writing it again after a crash gives the same file in the same place.
 */
@Component
final class LakeFiles {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LakeFiles(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Claims those events that no file has yet, a new file for each day (UTC); answers the files' paths. */
    List<String> claim(Collection<UUID> ids) {
        return transaction.execute(status -> {
            var paths = new ArrayList<String>();
            unclaimedByDay(ids).forEach((day, events) -> paths.add(claimFor(day, events)));
            return paths;
        });
    }

    private SortedMap<LocalDate, List<UUID>> unclaimedByDay(Collection<UUID> ids) {
        var days = new TreeMap<LocalDate, List<UUID>>();
        jdbc.sql("""
                        SELECT id, (created_at AT TIME ZONE 'UTC')::date AS day FROM events
                         WHERE id = ANY (:ids) AND parquet_path IS NULL ORDER BY id FOR UPDATE""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
            days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
                    .add(Columns.uuid(row, "id"));
        });
        return days;
    }

    private String claimFor(LocalDate day, List<UUID> events) {
        int number = jdbc.sql("""
                        INSERT INTO lake_days AS d (day, last_number) VALUES (:day, 1)
                        ON CONFLICT (day) DO UPDATE SET last_number = d.last_number + 1 RETURNING last_number""").param("day", day).query(Integer.class).single();
        String path = "events/year=%04d/month=%02d/day=%02d/events_%06d.parquet"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
        jdbc.sql("INSERT INTO lake_files (path, day, number) VALUES (:path, :day, :number)")
                .param("path", path)
                .param("day", day)
                .param("number", number)
                .update();
        jdbc.sql("UPDATE events SET parquet_path = :path WHERE id = ANY (:ids)")
                .param("path", path)
                .param("ids", events.toArray(UUID[]::new))
                .update();
        return path;
    }

    /** The events of a file, in the order of the log. */
    List<LakeEvent> eventsOf(String path) {
        return jdbc.sql("""
                        SELECT id, event_type, user_id, aggregate_id, payload::text AS payload, created_at FROM events
                         WHERE parquet_path = :path AND processed_at IS NULL ORDER BY created_at, id""").param("path", path).query(LakeFiles::event).list();
    }

    /** Notes that the file is there. */
    void written(String path) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE events SET processed_at = now() WHERE parquet_path = :path AND processed_at IS NULL")
                    .param("path", path)
                    .update();
            jdbc.sql("UPDATE lake_files SET written_at = now() WHERE path = :path AND written_at IS NULL")
                    .param("path", path)
                    .update();
        });
    }

    /** Files that were claimed so long ago and are not there yet: their writer stopped in the middle. */
    List<String> unwritten(Duration age) {
        return jdbc.sql("""
                        SELECT path FROM lake_files
                         WHERE written_at IS NULL AND claimed_at <= now() - cast(:age AS interval) ORDER BY path""")
                .param("age", age.toString())
                .query((row, number) -> Columns.text(row, "path"))
                .list();
    }

    /** Events that were published so long ago and are in no file: the broker lost their messages. */
    List<UUID> overlooked(Duration age, int limit) {
        return jdbc.sql("""
                        SELECT id FROM events
                         WHERE processed_at IS NULL AND parquet_path IS NULL
                           AND published_at <= now() - cast(:age AS interval) ORDER BY created_at LIMIT :limit""")
                .param("age", age.toString())
                .param("limit", limit)
                .query((row, number) -> Columns.uuid(row, "id"))
                .list();
    }

    /** Those of the ids that the log knows. */
    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("SELECT id FROM events WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Columns.uuid(row, "id"))
                .list());
    }

    private static LakeEvent event(ResultSet row, int number) throws SQLException {
        return new LakeEvent(
                Columns.uuid(row, "id"),
                row.getString("event_type"),
                Columns.uuidOrNull(row, "user_id"),
                Columns.uuidOrNull(row, "aggregate_id"),
                row.getString("payload"),
                Columns.instant(row, "created_at"));
    }
}
