package dev.aigoals.activities.guard.leak;

import dev.aigoals.contract.content.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a learner would put a piece of code into a program. */
final class Insertions {
    private static final int MOST_OF_A_BLOCK = 5;
    private static final int MOST_TOGETHER = 2;
    private static final int MOST_OF_A_LINE = 4;
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)\\s*(?:(?:return|throw|raise|yield|for|while|if|elif|else|const|let|var|"
                    + "with|try|print|console|del|import|from|break|continue|nonlocal|global)\\b.*|[\\w.\\[\\], '\"]+ [-+*/%|&]?= .*"
                    + ")");
    private static final Pattern CALL = Pattern.compile("[\\w.\\[\\]]+\\(.*\\);?");
    private static final Pattern DEFINITION = Pattern.compile("\\s*(?:async |export )*(?:def|class|function)\\b");
    private static final Pattern ENDS_A_FUNCTION = Pattern.compile("\\s*(?:return|yield|raise|throw|print|console)\\b");
    private static final Pattern EXPRESSION = Pattern.compile(
            "(\\s*(?:return |yield |(?:(?:const|let|var) )?[\\w.\\[\\], ]+ [-+*/]?= "
                    + "|(?:el)?if |while |for .* in |(?:\\} else )?if \\(|while \\(|for \\(.* of ))(.*?)(;|:|\\) \\{)?");
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
    List<String> ofBlock(String given) {
        // An empty last line would count as one without indentation.
        String code = given.stripTrailing().stripIndent().strip();
        var ways = new LinkedHashSet<String>();
        var own = SourceBlocks.of(code);
        if (targets.isEmpty()) {
            ways.add(code + "\n");
        }
        if (targets.isEmpty() || !own.names().isEmpty()) {
            ways.add(blocks.with(own));
        }
        for (String target : targets) {
            if (!own.names().contains(target)) {
                renamed(own, target).forEach(ways::add);
                ways.addAll(asBody(target, code));
            }
        }
        return some(ways, MOST_OF_A_BLOCK);
    }

    /** The same for what was said in several parts: as a program, and as the body of what a check calls. */
    List<String> together(String given) {
        String code = given.stripIndent().strip();
        var ways = new LinkedHashSet<String>();
        var own = SourceBlocks.of(code);
        if (targets.isEmpty()) {
            ways.add(code + "\n");
        }
        if (!own.names().isEmpty()) {
            ways.add(blocks.with(own));
        }
        targets.stream()
                .filter(target -> !own.names().contains(target))
                .forEach(target -> ways.addAll(asBody(target, code)));
        return some(ways, MOST_TOGETHER);
    }

    /** The same for one line or part of a line. */
    List<String> ofLine(String given) {
        String code = given.strip();
        if (code.contains("\n")
                || code.contains("=>")
                || DEFINITION.matcher(code).lookingAt()) {
            return some(new LinkedHashSet<>(ofBlock(code)), MOST_OF_A_LINE);
        }
        var ways = new LinkedHashSet<>(atTheLikestLine(code));
        if (targets.isEmpty()) {
            ways.add(blocks.with(SourceBlocks.of(code)));
        }
        boolean ends = ENDS_A_FUNCTION.matcher(code).lookingAt();
        if (ends || !STATEMENT.matcher(code).matches()) {
            targets.forEach(target -> ways.addAll(asBody(target, ends ? code : "return " + code)));
        }
        return some(ways, MOST_OF_A_LINE);
    }

    private List<String> some(Set<String> ways, int most) {
        ways.remove(program);
        return ways.stream().limit(most).toList();
    }

    /** A learner who is told one line looks for the own line that it corrects, or adds it behind; an expression for one in its place. */
    private List<String> atTheLikestLine(String code) {
        var lines = program.lines().toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        int likest = likest(code, lines);
        String line = lines.get(likest);
        String margin = line.substring(0, line.length() - line.stripLeading().length());
        var ways = new ArrayList<String>();
        var expression = EXPRESSION.matcher(line);
        boolean statement = STATEMENT.matcher(code).matches();
        if (!statement && expression.matches()) {
            String end = expression.group(3) == null ? "" : expression.group(3);
            ways.add(withLine(lines, likest, expression.group(1) + code + end));
        }
        if (statement || CALL.matcher(code).matches()) {
            ways.add(withLine(lines, likest, margin + code));
            ways.add(withLine(lines, likest, line + "\n" + margin + code));
        }
        return ways;
    }

    private static String withLine(List<String> lines, int place, String line) {
        var all = new ArrayList<>(lines);
        all.set(place, line);
        return String.join("\n", all) + "\n";
    }

    private int likest(String code, List<String> lines) {
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
        return best;
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
