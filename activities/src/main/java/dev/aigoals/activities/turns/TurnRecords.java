package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelAnswer;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.platform.objects.ObjectStoreUnavailable;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was asked and said in each turn, kept as well as it can be: an object store that is away keeps nobody from speaking. */
@Component
final class TurnRecords {
    private static final Logger log = LoggerFactory.getLogger(TurnRecords.class);

    private final AgentTurns turns;
    private final ModelProperties properties;
    private final JsonMapper mapper;
    private final Clock clock = Clock.systemUTC();

    TurnRecords(AgentTurns turns, ModelProperties properties, JsonMapper wireMapper) {
        this.turns = turns;
        this.properties = properties;
        this.mapper = wireMapper;
    }

    /** The answer that the turn got before. */
    Optional<String> answered(Turn turn) {
        try {
            return turns.answered(turn.id()).map(AgentTurn::answer);
        } catch (ObjectStoreUnavailable away) {
            log.warn("the object store cannot say whether a turn was answered before: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Words that cannot be kept are still good; only a step that is tried again would pay for them once more. */
    void answered(Turn turn, ModelAnswer answer) {
        List<AgentTurn.ToolUse> tools = answer.tools().stream()
                .map(use -> new AgentTurn.ToolUse(use.name(), use.arguments(), use.answered(), use.result()))
                .toList();
        try {
            turns.store(record(turn, answer.model(), answer.text(), tools));
        } catch (ObjectStoreUnavailable away) {
            log.warn("a turn could not be recorded: {}", away.getMessage());
        }
    }

    /** Keeps what was said before the turn ended without an answer; nothing where nothing was said. */
    void unanswered(Turn turn, ModelSize size, String said, TurnOutcome outcome, String reason) {
        if (said.isBlank()) {
            return;
        }
        try {
            turns.storeUnanswered(record(turn, properties.model(size), said, List.of()), outcome, reason);
        } catch (ObjectStoreUnavailable away) {
            log.warn("a turn without an answer could not be recorded: {}", away.getMessage());
        }
    }

    void conclude(Spoken spoken, TurnOutcome outcome, String reason) {
        turns.conclude(spoken.turnId(), outcome, reason);
    }

    private AgentTurn record(Turn turn, String model, String said, List<AgentTurn.ToolUse> tools) {
        return new AgentTurn(
                turn.id(),
                turn.agent(),
                turn.prompt().purpose(),
                turn.step().run(),
                turn.prompt().hash(),
                turn.prompt().text(),
                turn.changing(),
                turn.prompt().schema().orElse(null),
                model,
                said,
                clock.instant(),
                tools,
                turn.matter() == null ? null : mapper.valueToTree(turn.matter()));
    }
}
