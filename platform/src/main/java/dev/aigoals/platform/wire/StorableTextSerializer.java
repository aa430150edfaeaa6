package dev.aigoals.platform.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

final class StorableTextSerializer extends StdSerializer<String> {
    StorableTextSerializer() {
        super(String.class);
    }

    @Override
    public boolean isEmpty(SerializationContext context, String text) {
        return text.isEmpty();
    }

    @Override
    public void serialize(String text, JsonGenerator generator, SerializationContext context) {
        generator.writeString(StorableText.of(text));
    }
}
