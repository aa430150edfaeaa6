package dev.aigoals.activities.guard.leak;

import dev.aigoals.activities.guard.Targets;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which code is worth a run in the sandbox: only what could turn a failing check green. */
final class TrialRule {
    private static final int FEWEST_TOKENS = 4;
    private static final Pattern DEFINES = Pattern.compile("\\b(?:def|function|class|lambda)\\b|=>");
    private static final Pattern ACTS =
            Pattern.compile("\\b(?:return|yield|print|console|raise|throw|break|continue)\\b|(?<![=!<>])=(?![=>])");
    private static final Pattern LEFT_BLANK = Pattern.compile("…|(?<!\\w)_{2,}(?!\\w)|/\\*\\s*\\.*\\s*\\*/");

    private final Guarded guarded;
    private final Language language;
    private final Set<String> own = new HashSet<>();
    private final boolean runsWhole;

    TrialRule(Guarded guarded) {
        this.guarded = guarded;
        this.language = guarded.program().language();
        own.addAll(names(guarded.program().code()));
        for (Check check : guarded.failing()) {
            own.addAll(Targets.of(check));
        }
        this.runsWhole = guarded.failing().stream().anyMatch(check -> check.form() instanceof CheckForm.Program);
    }

    /**
     * Too short, or in front of the learner already: no. A line that is left blank, or an expression that names nothing of the
     * program's and so has the same value on every check, cannot be what was missing; a block may say it all beside its blank.
     */
    boolean worthRunning(Fragment fragment) {
        String code = fragment.code().strip();
        return fragment.kind() != Fragment.Kind.PROSE
                && fragment.tokens(language).size() >= FEWEST_TOKENS
                && guarded.free().stream().noneMatch(free -> free.contains(code))
                && (fragment.kind() == Fragment.Kind.BLOCK || mayMatter(code));
    }

    private boolean mayMatter(String code) {
        return !LEFT_BLANK.matcher(code).find()
                && Tokens.closed(language, code)
                && !code.endsWith(":")
                && (runsWhole
                        || DEFINES.matcher(code).find()
                        || ACTS.matcher(code).find()
                        || names(code).stream().anyMatch(own::contains));
    }

    private List<String> names(String code) {
        return Tokens.ofCode(language, code).stream()
                .filter(token -> token.shape().equals(Token.NAME))
                .map(Token::exact)
                .toList();
    }
}
