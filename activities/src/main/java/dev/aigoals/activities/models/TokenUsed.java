package dev.aigoals.activities.models;

/**
 * Tokens of one call to a provider.
 *
 * @param input all tokens of the prompt, those from the cache included
 * @param estimated true where the server gave no figures: then four characters count as a token
 */
public record TokenUsed(long input, long cached, long output, boolean estimated) {

    public static final TokenUsed NONE = new TokenUsed(0, 0, 0, false);

    private static final int CHARACTERS_PER_TOKEN = 4;

    static TokenUsed estimate(int promptCharacters, int answerCharacters) {
        return new TokenUsed(tokens(promptCharacters), 0, tokens(answerCharacters), true);
    }

    private static long tokens(int characters) {
        return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
    }
}
