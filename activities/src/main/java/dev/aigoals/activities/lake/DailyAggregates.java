package dev.aigoals.activities.lake;

import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.objects.ObjectStore;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a day adds up to: per type of event how many there were, of how many people, about how many things. */
@Component
public final class DailyAggregates {
    /** How far back a missed day is made good. */
    private static final int DAYS_BACK = 31;

    private static final String FOLDER = "analytics/daily_aggregates/";
    private static final Schema SCHEMA = SchemaBuilder.record("daily_aggregate")
            .namespace("dev.aigoals")
            .fields()
            .name("date")
            .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
            .noDefault()
            .requiredString("event_type")
            .requiredLong("events")
            .requiredLong("users")
            .requiredLong("aggregates")
            .endRecord();

    private final JdbcClient jdbc;
    private final ObjectStore objects;

    DailyAggregates(JdbcClient jdbc, ObjectStore objects) {
        this.jdbc = jdbc;
        this.objects = objects;
    }

    /** Writes the file of each day (UTC) before today that has events and no file yet; answers those days. */
    public List<LocalDate> writeMissing(LocalDate today) {
        var there = objects.list(FOLDER);
        var missing = daysWithEvents(today).stream()
                .filter(day -> !there.contains(key(day)))
                .toList();
        missing.forEach(this::write);
        return missing;
    }

    /** Writes one day's file, over an earlier one. */
    void write(LocalDate day) {
        objects.put(key(day), ParquetTable.write(SCHEMA, rows(day)), "application/vnd.apache.parquet");
    }

    static String key(LocalDate day) {
        return FOLDER + day + ".parquet";
    }

    private List<LocalDate> daysWithEvents(LocalDate today) {
        return jdbc.sql("""
                        SELECT DISTINCT (created_at AT TIME ZONE 'UTC')::date AS day FROM events
                         WHERE created_at >= (cast(:today AS date) - :back)::timestamp AT TIME ZONE 'UTC'
                           AND created_at < cast(:today AS date)::timestamp AT TIME ZONE 'UTC' ORDER BY day""")
                .param("today", today)
                .param("back", DAYS_BACK)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private List<GenericRecord> rows(LocalDate day) {
        return jdbc.sql("""
                        SELECT event_type, count(*) AS events, count(DISTINCT user_id) AS users,
                               count(DISTINCT aggregate_id) AS aggregates
                          FROM events
                         WHERE created_at >= cast(:day AS date)::timestamp AT TIME ZONE 'UTC'
                           AND created_at < (cast(:day AS date) + 1)::timestamp AT TIME ZONE 'UTC'
                         GROUP BY event_type ORDER BY event_type""")
                .param("day", day)
                .query((row, number) -> {
                    GenericRecord aggregate = new GenericData.Record(SCHEMA);
                    aggregate.put("date", (int) day.toEpochDay());
                    aggregate.put("event_type", Columns.text(row, "event_type"));
                    aggregate.put("events", row.getLong("events"));
                    aggregate.put("users", row.getLong("users"));
                    aggregate.put("aggregates", row.getLong("aggregates"));
                    return aggregate;
                })
                .list();
    }
}
