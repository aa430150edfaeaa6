package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a learner's language, as arguments and expectations hold it and as results come back; JSON form in {@link ValueCode}. */
public sealed interface Value {

    /** The JSON form: a number, text, boolean, list or one-key map. */
    @JsonValue
    default Object encoded() {
        return ValueCode.encode(this);
    }

    /** Reads {@link #encoded()} back; @throws IllegalArgumentException for anything else. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value decode(@Nullable Object encoded) {
        return ValueCode.decode(encoded);
    }

    /** Python's None, JavaScript's null. */
    record Null() implements Value {}

    record Undefined() implements Value {}

    record Bool(boolean value) implements Value {}

    record Whole(BigInteger value) implements Value {
        public static Whole of(long value) {
            return new Whole(BigInteger.valueOf(value));
        }
    }

    /** A floating-point number, not-a-number and the infinities included. */
    record Real(double value) implements Value {}

    /** JavaScript's BigInt, which is not one of its numbers. */
    record BigInt(BigInteger value) implements Value {}

    record Str(String value) implements Value {}

    /** Bytes, one character per byte. */
    record Bytes(String latin1) implements Value {}

    /** A Python list, a JavaScript array. */
    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Tuple(List<Value> items) implements Value {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    record SetOf(List<Value> items) implements Value {
        public SetOf {
            items = List.copyOf(items);
        }
    }

    /** A Python dict, a plain JavaScript object. */
    record Dict(List<Entry> entries) implements Value {
        public Dict {
            entries = List.copyOf(entries);
        }
    }

    /** A JavaScript Map. */
    record MapOf(List<Entry> entries) implements Value {
        public MapOf {
            entries = List.copyOf(entries);
        }
    }

    /** Any function or class. */
    record Callable() implements Value {}

    /** The object that an earlier step kept under this name. */
    record Reference(String name) implements Value {}

    /** An object of any other class: its class and what it prints as; only ever a result. */
    record Instance(String type, String text) implements Value {}

    /** One key with its value. */
    record Entry(Value key, Value value) {}
}
