package dev.aigoals.activities.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rows of one schema written as a Parquet file, the same bytes for the same rows. */
final class ParquetTable {
    private ParquetTable() {}

    static byte[] write(Schema schema, List<GenericRecord> rows) {
        var file = new MemoryFile();
        try (var writer = AvroParquetWriter.<GenericRecord>builder(file)
                .withSchema(schema)
                .withDataModel(GenericData.get())
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (GenericRecord row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot fail", e);
        }
        return file.content();
    }
}
