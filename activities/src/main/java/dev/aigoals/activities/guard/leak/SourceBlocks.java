package dev.aigoals.activities.guard.leak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A program cut into what stands at its outermost level, by lines that begin at the margin. */
record SourceBlocks(List<Block> blocks) {

    /** A definition with its lines, or statements, which have no name. */
    record Block(Optional<String> name, String text) {}

    private static final Pattern DEFINITION = Pattern.compile(
            "(?:export\\s+)?(?:async\\s+)?(?:def|class|function\\s*\\*?|const|let|var)\\s*\\b([\\w$]+)[\\s\\S]*|(\\w+)\\s*=\\s[\\s\\S]*");
    private static final Pattern GOES_ON = Pattern.compile("[ \\t})\\]].*|(?:else|elif|except|finally|catch)\\b.*");

    static SourceBlocks of(String code) {
        var blocks = new ArrayList<Block>();
        var current = new StringBuilder();
        for (String line : code.strip().split("\\n", -1)) {
            boolean decorated = current.toString().strip().startsWith("@")
                    && !current.toString().contains("def ");
            if (!line.isBlank() && !GOES_ON.matcher(line).matches() && !decorated && !current.isEmpty()) {
                blocks.add(block(current.toString()));
                current.setLength(0);
            }
            current.append(line).append('\n');
        }
        blocks.add(block(current.toString()));
        return new SourceBlocks(List.copyOf(blocks));
    }

    private static Block block(String text) {
        var match = DEFINITION.matcher(text.strip().replaceFirst("\\A(@.*\\n)+", ""));
        if (!match.matches()) {
            return new Block(Optional.empty(), text);
        }
        return new Block(Optional.of(match.group(1) == null ? match.group(2) : match.group(1)), text);
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        blocks.forEach(block -> block.name().ifPresent(names::add));
        return names;
    }

    Optional<Block> named(String name) {
        return blocks.stream()
                .filter(block -> block.name().equals(Optional.of(name)))
                .reduce((first, second) -> second);
    }

    /** This program with definitions of another put in the place of its own of the same names. */
    String with(SourceBlocks other) {
        var names = other.names();
        var before = new StringBuilder();
        var after = new StringBuilder();
        int lastNamed = lastNamed();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.name().filter(names::contains).isEmpty()) {
                (i <= lastNamed ? before : after).append(block.text());
            }
        }
        return before + "\n" + other.text() + "\n" + after;
    }

    String text() {
        return String.join("", blocks.stream().map(Block::text).toList());
    }

    private int lastNamed() {
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (blocks.get(i).name().isPresent() || text.startsWith("import ") || text.startsWith("from ")) {
                last = i;
            }
        }
        return last;
    }
}
