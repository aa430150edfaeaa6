package dev.aigoals.contract.content;

import dev.aigoals.contract.content.Value.BigInt;
import dev.aigoals.contract.content.Value.Bool;
import dev.aigoals.contract.content.Value.Bytes;
import dev.aigoals.contract.content.Value.Callable;
import dev.aigoals.contract.content.Value.Dict;
import dev.aigoals.contract.content.Value.Entry;
import dev.aigoals.contract.content.Value.Instance;
import dev.aigoals.contract.content.Value.MapOf;
import dev.aigoals.contract.content.Value.Null;
import dev.aigoals.contract.content.Value.Real;
import dev.aigoals.contract.content.Value.Reference;
import dev.aigoals.contract.content.Value.Sequence;
import dev.aigoals.contract.content.Value.SetOf;
import dev.aigoals.contract.content.Value.Str;
import dev.aigoals.contract.content.Value.Tuple;
import dev.aigoals.contract.content.Value.Undefined;
import dev.aigoals.contract.content.Value.Whole;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of values: booleans, text and lists as they are; whole and floating-point numbers under tags, so that no
 * store can turn one into the other or lose a digit; everything else as a map of one tag to its content.
 */
final class ValueCode {

    private ValueCode() {}

    static Object encode(Value value) {
        return switch (value) {
            case Null() -> Map.of("none", true);
            case Undefined() -> Map.of("undefined", true);
            case Callable() -> Map.of("callable", true);
            case Bool(var bool) -> bool;
            case Str(var text) -> text;
            case Whole(var number) -> Map.of("int", number.toString());
            case Real(var number) -> Map.of("float", Double.toString(number));
            case BigInt(var number) -> Map.of("bigint", number.toString());
            case Bytes(var latin1) -> Map.of("bytes", latin1);
            case Reference(var name) -> Map.of("ref", name);
            case Instance(var type, var text) -> Map.of("instance", List.of(type, text));
            case Sequence(var items) -> encodeAll(items);
            case Tuple(var items) -> Map.of("tuple", encodeAll(items));
            case SetOf(var items) -> Map.of("set", encodeAll(items));
            case Dict(var entries) -> Map.of("dict", encodeEntries(entries));
            case MapOf(var entries) -> Map.of("map", encodeEntries(entries));
        };
    }

    static Value decode(@Nullable Object encoded) {
        return switch (encoded) {
            case Boolean bool -> new Bool(bool);
            case String text -> new Str(text);
            case List<?> items -> new Sequence(decodeAll(items));
            case Map<?, ?> tagged
            when tagged.size() == 1 -> {
                var entry = tagged.entrySet().iterator().next();
                yield decodeTagged(String.valueOf(entry.getKey()), entry.getValue());
            }
            case null, default -> throw unreadable(encoded);
        };
    }

    private static Value decodeTagged(String tag, Object content) {
        return switch (tag) {
            case "none" -> new Null();
            case "undefined" -> new Undefined();
            case "callable" -> new Callable();
            case "int" -> new Whole(new BigInteger(text(content)));
            case "float" -> new Real(Double.parseDouble(text(content)));
            case "bigint" -> new BigInt(new BigInteger(text(content)));
            case "bytes" -> new Bytes(text(content));
            case "ref" -> new Reference(text(content));
            case "instance" ->
                new Instance(text(pair(content).getFirst()), text(pair(content).getLast()));
            case "tuple" -> new Tuple(decodeAll(list(content)));
            case "set" -> new SetOf(decodeAll(list(content)));
            case "dict" -> new Dict(decodeEntries(list(content)));
            case "map" -> new MapOf(decodeEntries(list(content)));
            default -> throw unreadable(tag);
        };
    }

    private static List<Object> encodeAll(List<Value> values) {
        return values.stream().map(ValueCode::encode).toList();
    }

    private static List<List<Object>> encodeEntries(List<Entry> entries) {
        return entries.stream()
                .map(entry -> List.of(encode(entry.key()), encode(entry.value())))
                .toList();
    }

    private static List<Value> decodeAll(List<?> items) {
        return items.stream().map(ValueCode::decode).toList();
    }

    private static List<Entry> decodeEntries(List<?> pairs) {
        return pairs.stream()
                .map(ValueCode::pair)
                .map(pair -> new Entry(decode(pair.getFirst()), decode(pair.getLast())))
                .toList();
    }

    private static String text(Object content) {
        if (content instanceof String text) {
            return text;
        }
        throw unreadable(content);
    }

    private static List<?> list(Object content) {
        if (content instanceof List<?> list) {
            return list;
        }
        throw unreadable(content);
    }

    private static List<?> pair(Object content) {
        if (content instanceof List<?> list && list.size() == 2) {
            return list;
        }
        throw unreadable(content);
    }

    private static IllegalArgumentException unreadable(@Nullable Object content) {
        return new IllegalArgumentException("Not an encoded value: " + content);
    }
}
