package dev.aigoals.client.measure;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hint that the scripted model gives at every level: words that tell nothing, on the ground that the right program passes.
 *
 * @param solution the right program, which no learner is shown
 */
record ScriptedHint(String solution) {

    /** What its words begin with. */
    static final String OPENING = "Which line of your program";

    private static final String WORDS =
            OPENING + " decides about the first check that fails? Follow that check through it, step by step.";
    private static final String ASKED = "Level of the hint: ";
    private static final Pattern FAILING = Pattern.compile("(?m)^([\\w-]+) FAILS: ");
    private static final Pattern TOKEN = Pattern.compile("\\s*\\S{1,5}|\\s+");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty where the request asks for something else. */
    Optional<Script> answer(String request) {
        return JSON.readTree(request)
                .path("messages")
                .valueStream()
                .map(message -> message.path("content"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(content -> content.contains(ASKED))
                .map(FAILING::matcher)
                .filter(Matcher::find)
                .map(failing -> about(failing.group(1)))
                .findFirst();
    }

    /** Its last token is the one to be noted: nothing of a hint is shown before the whole was run. */
    private Script about(String check) {
        String answer = JSON.createObjectNode()
                .put("check", check)
                .put("kind", "program")
                .put("code", solution)
                .put("text", WORDS)
                .toString();
        List<String> tokens =
                TOKEN.matcher(answer).results().map(MatchResult::group).toList();
        return new Script(tokens, tokens.size() - 1);
    }
}
