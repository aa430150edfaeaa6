package dev.aigoals.activities.lake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** The columns of event files. */
final class EventTable {
    private static final Schema MICROSECONDS =
            LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
    private static final Schema SCHEMA = SchemaBuilder.record("event")
            .namespace("dev.aigoals")
            .fields()
            .requiredString("id")
            .requiredString("event_type")
            .optionalString("user_id")
            .optionalString("aggregate_id")
            .requiredString("payload")
            .name("created_at")
            .type(MICROSECONDS)
            .noDefault()
            .endRecord();

    private EventTable() {}

    static byte[] write(List<LakeEvent> events) {
        return ParquetTable.write(SCHEMA, events.stream().map(EventTable::row).toList());
    }

    private static GenericRecord row(LakeEvent event) {
        var row = new GenericData.Record(SCHEMA);
        row.put("id", event.id().toString());
        row.put("event_type", event.eventType());
        row.put("user_id", event.userId() == null ? null : event.userId().toString());
        row.put(
                "aggregate_id",
                event.aggregateId() == null ? null : event.aggregateId().toString());
        row.put("payload", event.payload());
        row.put("created_at", ChronoUnit.MICROS.between(Instant.EPOCH, event.createdAt()));
        return row;
    }
}
