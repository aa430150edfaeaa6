package dev.aigoals.activities.context;

import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where nothing in the bank is near enough to a learner's own words, has a model say in one sentence what they need, and searches for
 * that, too. It can only add: {@link RestatementPolicy} says what.
 */
@Component
final class RestatedNeed {
    private static final Prompt PROMPT = Prompt.beside(RestatedNeed.class, "need");
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LONGEST = 300;

    private final AgentVoice voice;
    private final Search search;

    RestatedNeed(AgentVoice voice, Search search) {
        this.voice = voice;
        this.search = search;
    }

    /** The candidates, bettered where the restated need finds what the learner's own words only came close to. */
    List<Candidate> better(Step step, GoalRequest asked, List<Candidate> own) {
        boolean found = own.stream().anyMatch(Candidate::nearEnough);
        if (found || own.isEmpty() || asked.description().isBlank()) {
            return own;
        }
        Turn turn = new Turn(
                        step,
                        AgentName.CONTEXT_ORGANIZER,
                        PROMPT,
                        1,
                        Delimited.prompt("what the learner asks for", asked.description()),
                        ModelSize.SMALL,
                        PATIENCE)
                .with(search.forModel(asked));
        return voice.words(turn).flatMap(spoken -> merged(spoken, asked, own)).orElse(own);
    }

    private Optional<List<Candidate>> merged(Spoken spoken, GoalRequest asked, List<Candidate> own) {
        String need = spoken.text().strip();
        if (need.isEmpty() || need.length() > LONGEST || need.indexOf('\0') >= 0) {
            voice.conclude(spoken, TurnOutcome.REJECTED, "no sentence of at most " + LONGEST + " characters");
            return Optional.empty();
        }
        List<Candidate> merged = RestatementPolicy.merged(own, search.answering(asked, need));
        boolean helped = merged.stream().anyMatch(Candidate::nearEnough);
        voice.conclude(
                spoken,
                helped ? TurnOutcome.VERIFIED : TurnOutcome.REJECTED,
                helped ? "finds what the learner's words came close to" : "finds nothing better");
        return Optional.of(merged);
    }
}
