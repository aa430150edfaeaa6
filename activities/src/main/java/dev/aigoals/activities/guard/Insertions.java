package dev.aigoals.activities.guard;

import dev.aigoals.contract.content.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a learner would put a piece of code into a program. */
final class Insertions {
    private static final int MOST = 8;
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)\\s*(?:return|throw|raise|yield|for|while|if|const|let|var|with|try)\\b.*");
    private static final Pattern PYTHON_HEAD =
            Pattern.compile("(?s)\\A((?:@.*\\n)*(?:async )?(?:def|class) .*?:[ \\t]*(?:#[^\\n]*)?\\n)");
    private static final Pattern SCRIPT_HEAD = Pattern.compile(
            "(?s)\\A((?:export )?(?:async )?function\\s*\\*?\\s*[\\w$]+\\s*\\(.*?\\)\\s*\\{|class [^{]*\\{)");

    private final Language language;
    private final String program;
    private final SourceBlocks blocks;
    private final Set<String> targets;

    Insertions(Language language, String program, Set<String> targets) {
        this.language = language;
        this.program = program;
        this.blocks = SourceBlocks.of(program);
        this.targets = targets;
    }

    /** Whole programs, the likeliest first. */
    List<String> of(String given) {
        // An empty last line would count as one without indentation.
        String code = given.stripTrailing().stripIndent().strip();
        var ways = new LinkedHashSet<String>();
        var own = SourceBlocks.of(code);
        if (targets.isEmpty()) {
            ways.add(code + "\n");
        }
        if (!code.contains("\n")) {
            ways.add(inPlaceOfTheLikestLine(code));
        }
        ways.add(blocks.with(own));
        for (String target : targets) {
            if (!own.names().contains(target)) {
                renamed(own, target).forEach(ways::add);
                ways.addAll(asBody(target, code));
            }
        }
        ways.remove(program);
        return ways.stream().limit(MOST).toList();
    }

    /** A learner who is told one line looks for the own line that it corrects. */
    private String inPlaceOfTheLikestLine(String code) {
        var lines = new ArrayList<>(program.lines().toList());
        var told = Tokens.ofCode(language, code);
        int best = 0;
        double likest = -1;
        for (int i = 0; i < lines.size(); i++) {
            double likeness = likeness(told, Tokens.ofCode(language, lines.get(i)));
            if (likeness > likest) {
                best = i;
                likest = likeness;
            }
        }
        if (!lines.isEmpty()) {
            String line = lines.get(best);
            lines.set(
                    best, line.substring(0, line.length() - line.stripLeading().length()) + code);
        }
        return String.join("\n", lines) + "\n";
    }

    private static double likeness(List<Token> told, List<Token> own) {
        long shared = own.stream().distinct().filter(told::contains).count();
        return shared * 2.0 / (told.size() + own.size());
    }

    private List<String> renamed(SourceBlocks own, String target) {
        var ways = new ArrayList<String>();
        for (String name : own.names().stream().toList().reversed()) {
            if (blocks.named(name).isEmpty()) {
                String code = own.text().replaceAll("\\b" + Pattern.quote(name) + "\\b", target);
                ways.add(blocks.with(SourceBlocks.of(code)));
            }
        }
        return ways;
    }

    private List<String> asBody(String target, String code) {
        var block = blocks.named(target);
        if (block.isEmpty()) {
            return List.of();
        }
        var head = (language == Language.PYTHON ? PYTHON_HEAD : SCRIPT_HEAD)
                .matcher(block.get().text().stripLeading());
        if (!head.find()) {
            return List.of();
        }
        var ways = new ArrayList<String>();
        boolean type = head.group(1).contains("class ");
        String before = type ? withoutEnd(block.get().text().stripTrailing()) + "\n" : head.group(1);
        ways.add(replaced(before, code));
        boolean expression = !code.contains("\n") && !STATEMENT.matcher(code).matches();
        if (expression && !type) {
            ways.add(replaced(before, "return " + code));
        }
        return ways;
    }

    private String withoutEnd(String type) {
        return language == Language.PYTHON ? type : type.substring(0, Math.max(0, type.lastIndexOf('}')));
    }

    private String replaced(String before, String code) {
        String end = language == Language.PYTHON ? "" : "\n}\n";
        return blocks.with(SourceBlocks.of(before + code.indent(4) + end));
    }
}
