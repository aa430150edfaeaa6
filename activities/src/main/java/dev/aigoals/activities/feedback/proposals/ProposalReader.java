package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model answered where a proposal was asked for. */
public final class ProposalReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProposalReader() {}

    /** The answer's fields, as the schemas name them; a model may leave out those that its kind does not need. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answer(
            @Nullable String text,
            @Nullable String check,
            @Nullable String kind,
            @Nullable Integer firstLine,
            @Nullable Integer lastLine,
            @Nullable String code,
            @Nullable String call,
            @Nullable String expected) {}

    /** Empty where the model has nothing to say, or says nothing that could be proven. */
    public static Optional<Proposal> read(Language language, String answer) {
        return answer(answer).flatMap(read -> read(language, read));
    }

    /** Why there is no proposal in an answer. */
    public static Unsayable nothing(String answer) {
        boolean silent =
                answer(answer).filter(read -> "none".equals(read.kind())).isPresent();
        return Unsayable.rejected(silent ? "the model kept silent" : "no claim that could be proven");
    }

    private static Optional<Answer> answer(String json) {
        try {
            return Optional.of(JSON.readValue(json, Answer.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Proposal> read(Language language, Answer answer) {
        String text = answer.text();
        String check = answer.check();
        return text == null || check == null
                ? Optional.empty()
                : ground(language, answer).map(ground -> new Proposal(text, check, ground, lines(answer)));
    }

    private static Optional<Ground> ground(Language language, Answer answer) {
        return switch (answer.kind()) {
            case "program" -> Optional.ofNullable(answer.code()).map(Ground.WholeProgram::new);
            case "lines" -> Optional.ofNullable(lines(answer)).flatMap(lines -> patch(lines, answer.code()));
            case "example" -> example(language, answer);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Ground> patch(LineRange lines, @Nullable String code) {
        return Optional.ofNullable(code).map(text -> new Ground.Lines(lines.startLine(), lines.endLine(), text));
    }

    private static Optional<Ground> example(Language language, Answer answer) {
        return Optional.ofNullable(answer.call())
                .flatMap(text -> LiteralReader.call(language, text))
                .flatMap(call -> Optional.ofNullable(answer.expected())
                        .flatMap(text -> LiteralReader.value(language, text))
                        .map(value -> new Ground.CounterExample(call.name(), call.arguments(), value)));
    }

    private static @Nullable LineRange lines(Answer answer) {
        Integer first = answer.firstLine();
        Integer last = answer.lastLine() == null ? first : answer.lastLine();
        return first == null || last == null || first < 1 || last < first ? null : new LineRange(first, last);
    }
}
