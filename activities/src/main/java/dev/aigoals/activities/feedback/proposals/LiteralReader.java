package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads calls and values as people write them in a language; nothing is evaluated. */
final class LiteralReader {

    private static final int LONGEST = 4000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$]*");
    private static final Pattern PATH = Pattern.compile(NAME + "(?:\\." + NAME + ")*");
    private static final Pattern NAMED = Pattern.compile("(" + NAME + ")\\s*=(?!=)");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d[\\d_]*(?:(\\.\\d*)?([eE][-+]?\\d+)?|(n))(?![\\w.])");
    private static final Pattern SIGNED_INFINITY = Pattern.compile("([-+]?)(?:Infinity|inf)\\b");
    private static final Pattern EMPTY_SET = Pattern.compile("(?:set|new\\s+Set)\\s*\\(\\s*\\)");
    private static final Pattern SET = Pattern.compile("(?:set|new\\s+Set)\\s*\\(");
    private static final Pattern MAP = Pattern.compile("new\\s+Map\\s*\\(");

    private final Language language;
    private final LiteralText text;

    private LiteralReader(Language language, String text) {
        this.language = language;
        this.text = new LiteralText(text);
    }

    /** A call with literal arguments. */
    record Call(String name, Arguments arguments) {}

    static Optional<Call> call(Language language, String text) {
        return read(language, text, LiteralReader::call);
    }

    static Optional<Value> value(Language language, String text) {
        return read(language, text, LiteralReader::value);
    }

    private static <T> Optional<T> read(Language language, String text, Function<LiteralReader, T> what) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        LiteralReader reader = new LiteralReader(language, text.strip());
        try {
            T read = what.apply(reader);
            return reader.text.atEnd() ? Optional.of(read) : Optional.empty();
        } catch (LiteralText.Unreadable | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private Call call() {
        String name = text.demand(PATH).group();
        text.demand('(');
        List<Value> positional = new ArrayList<>();
        Map<String, Value> named = new LinkedHashMap<>();
        text.until(')', () -> {
            Optional<MatchResult> key = language == Language.PYTHON ? text.take(NAMED) : Optional.empty();
            if (key.isPresent()) {
                named.put(key.get().group(1), value());
            } else {
                positional.add(value());
            }
        });
        return new Call(name, new Arguments(positional, named));
    }

    private Value value() {
        return text.nested(() -> switch (text.peek()) {
            case '\'', '"', '`' -> new Value.Str(text.quoted());
            case '[' -> new Value.Sequence(items('[', ']'));
            case '(' -> parentheses();
            case '{' -> braces();
            default -> numberOrName();
        });
    }

    private List<Value> items(char open, char close) {
        text.demand(open);
        List<Value> items = new ArrayList<>();
        text.until(close, () -> items.add(value()));
        return items;
    }

    /** A tuple, or one value that somebody put in parentheses. */
    private Value parentheses() {
        text.demand('(');
        List<Value> items = new ArrayList<>();
        boolean comma = text.until(')', () -> items.add(value()));
        if (items.size() == 1 && !comma) {
            return items.getFirst();
        }
        if (language != Language.PYTHON) {
            throw new LiteralText.Unreadable();
        }
        return new Value.Tuple(items);
    }

    private Value braces() {
        text.demand('{');
        List<Value> items = new ArrayList<>();
        List<Value.Entry> entries = new ArrayList<>();
        text.until('}', () -> {
            Value key = key();
            if (text.takes(':')) {
                entries.add(new Value.Entry(key, value()));
            } else {
                items.add(key);
            }
        });
        boolean set = !items.isEmpty();
        if (set && (!entries.isEmpty() || language != Language.PYTHON)) {
            throw new LiteralText.Unreadable();
        }
        return set ? new Value.SetOf(items) : new Value.Dict(entries);
    }

    private Value key() {
        return language == Language.JAVASCRIPT
                ? text.take(NAME)
                        .<Value>map(name -> new Value.Str(name.group()))
                        .orElseGet(this::value)
                : value();
    }

    private Value numberOrName() {
        if (text.take(EMPTY_SET).isPresent()) {
            return new Value.SetOf(List.of());
        }
        if (text.take(SET).isPresent()) {
            return new Value.SetOf(wrapped());
        }
        if (text.take(MAP).isPresent()) {
            return new Value.MapOf(wrapped().stream().map(LiteralReader::pair).toList());
        }
        return text.take(NUMBER)
                .map(LiteralReader::number)
                .or(() -> text.take(SIGNED_INFINITY).map(LiteralReader::infinity))
                .orElseGet(() -> named(text.demand(NAME).group()));
    }

    private List<Value> wrapped() {
        List<Value> items = text.peek() == ')' ? List.of() : items('[', ']');
        text.demand(')');
        return items;
    }

    private static Value.Entry pair(Value value) {
        if (value instanceof Value.Sequence(var both) && both.size() == 2) {
            return new Value.Entry(both.getFirst(), both.getLast());
        }
        throw new LiteralText.Unreadable();
    }

    private static Value number(MatchResult found) {
        String digits = found.group().replace("_", "");
        if (digits.endsWith("n")) {
            return new Value.BigInt(new BigInteger(digits.substring(0, digits.length() - 1)));
        }
        boolean real = found.group(1) != null || found.group(2) != null;
        return real ? new Value.Real(Double.parseDouble(digits)) : new Value.Whole(new BigInteger(digits));
    }

    private static Value infinity(MatchResult found) {
        boolean negative = found.group(1).equals("-");
        return new Value.Real(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    private static Value named(String name) {
        return switch (name) {
            case "None", "null" -> new Value.Null();
            case "undefined" -> new Value.Undefined();
            case "True", "true" -> new Value.Bool(true);
            case "False", "false" -> new Value.Bool(false);
            case "NaN", "nan" -> new Value.Real(Double.NaN);
            default -> throw new LiteralText.Unreadable();
        };
    }
}
