package dev.aigoals.activities.models;

import dev.aigoals.activities.models.Listening.End;
import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Tells the ledger of each request of a turn, with the provider's own figures or with an estimate. */
final class TurnAccount {

    private final ModelRequest request;
    private final Provider provider;
    private final ToolTalk tools;
    private final CallLedger ledger;

    TurnAccount(ModelRequest request, Provider provider, ToolTalk tools, CallLedger ledger) {
        this.request = request;
        this.provider = provider;
        this.tools = tools;
        this.ledger = ledger;
    }

    void begun(int call) {
        ledger.begun(payment(wished(), call, estimate(0), Duration.ZERO, Optional.empty()));
    }

    void ended(int call, End end, Listening listening, Optional<Kind> failure) {
        TokenUsed usage = switch (end) {
            case End.Answered answered -> usage(answered.response(), listening);
            case End.Broken _ when listening.characters() == 0 -> TokenUsed.NONE;
            case End.Broken _, End.GivenUp _ -> estimate(listening.characters());
        };
        String model = end instanceof End.Answered answered ? model(answered.response()) : wished();
        ledger.ended(payment(model, call, usage, listening.elapsed(), failure));
    }

    String model(ChatResponse response) {
        return Objects.requireNonNullElse(response.modelName(), wished());
    }

    TokenUsed usage(ChatResponse response, Listening listening) {
        TokenUsage told = response.tokenUsage();
        if (told == null || told.inputTokenCount() == null || told.outputTokenCount() == null) {
            return estimate(listening.characters());
        }
        return new TokenUsed(told.inputTokenCount(), cached(told), told.outputTokenCount(), false);
    }

    private String wished() {
        return provider.properties().model(request.size());
    }

    private ProviderPayment payment(
            String model, int call, TokenUsed usage, Duration duration, Optional<Kind> failure) {
        return new ProviderPayment(request.agent(), request.size(), model, call, usage, duration, failure);
    }

    private static long cached(TokenUsage usage) {
        return usage instanceof OpenAiTokenUsage openAi
                        && openAi.inputTokensDetails() != null
                        && openAi.inputTokensDetails().cachedTokens() != null
                ? openAi.inputTokensDetails().cachedTokens()
                : 0;
    }

    private TokenUsed estimate(int answered) {
        int prompt = provider.constant(request).length() + request.changing().length() + tools.characters();
        return TokenUsed.estimate(prompt, answered);
    }
}
