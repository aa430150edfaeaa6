package dev.aigoals.activities.models;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language model speaks and what it may cost; with neither address nor key there is none.
 *
 * @param address base address of a server that speaks the OpenAI API
 * @param apiKey its key; the environment's OPENAI_API_KEY where this is empty
 * @param large name of the model for what is hard; where it is left out, OpenAI's, or the only one that the address has
 * @param small name of the model for what is easy or must be cheap; the large one's where it is left out
 * @param longestRetryWait the longest wait before a call is made again
 */
@ConfigurationProperties("aigoals.models")
public record ModelProperties(
        @DefaultValue("") String address,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String large,
        @DefaultValue("") String small,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration firstTokenTimeout,
        @DefaultValue("180s") Duration wholeTimeout,
        @DefaultValue("20s") Duration longestRetryWait,
        @DefaultValue("16000") int maxOutputTokens,
        @DefaultValue("8") int concurrency,
        @DefaultValue Prices largePrices,
        @DefaultValue Prices smallPrices,
        @DefaultValue Budgets budgets) {
    private static final String OPEN_AI = "https://api.openai.com/v1";
    private static final String LARGE_OF_OPEN_AI = "gpt-5.1";
    private static final String SMALL_OF_OPEN_AI = "gpt-5-mini";

    public ModelProperties {
        if (address.isBlank() && large.isBlank()) {
            large = LARGE_OF_OPEN_AI;
            small = small.isBlank() ? SMALL_OF_OPEN_AI : small;
        }
        small = small.isBlank() ? large : small;
        if (!address.isBlank() && !isWeb(address)) {
            throw new IllegalArgumentException(
                    "aigoals.models.address must be http(s)://host:port/v1 of a server that speaks the OpenAI API, not "
                            + "what is set; leave it out to use " + OPEN_AI);
        }
        required(positive(connectTimeout), "connect-timeout", "longer than 0s, such as 5s");
        required(positive(firstTokenTimeout), "first-token-timeout", "longer than 0s, such as 20s");
        required(
                wholeTimeout.compareTo(firstTokenTimeout) >= 0,
                "whole-timeout",
                "at least aigoals.models.first-token-timeout");
        required(!longestRetryWait.isNegative(), "longest-retry-wait", "0s or longer");
        required(maxOutputTokens >= 1, "max-output-tokens", "1 or more");
        required(concurrency >= 1 && concurrency <= 1000, "concurrency", "a number from 1 to 1000");
    }

    /** Prices in dollars for a million tokens. */
    public record Prices(
            @DefaultValue("0") BigDecimal input,
            @DefaultValue("0") BigDecimal cached,
            @DefaultValue("0") BigDecimal output) {
        public Prices {
            required(
                    input.signum() >= 0 && cached.signum() >= 0 && output.signum() >= 0,
                    "large-prices and .small-prices",
                    "dollars for a million tokens, 0 or more");
        }

        BigDecimal of(TokenUsed usage) {
            return input.multiply(BigDecimal.valueOf(usage.input() - usage.cached()))
                    .add(cached.multiply(BigDecimal.valueOf(usage.cached())))
                    .add(output.multiply(BigDecimal.valueOf(usage.output())))
                    .movePointLeft(6);
        }
    }

    /**
     * What may be spent on one learner's goal and on one learner's day; 0 sets no limit.
     *
     * @param goal dollars
     * @param learnerDay dollars
     * @param goalTokens input and output together
     * @param learnerDayTokens input and output together
     */
    public record Budgets(
            @DefaultValue("1") BigDecimal goal,
            @DefaultValue("1") BigDecimal learnerDay,
            @DefaultValue("500000") long goalTokens,
            @DefaultValue("1000000") long learnerDayTokens) {
        public Budgets {
            required(
                    goal.signum() >= 0 && learnerDay.signum() >= 0,
                    "budgets.goal and .learner-day",
                    "dollars, 0 (no limit) or more");
            required(
                    goalTokens >= 0 && learnerDayTokens >= 0,
                    "budgets.goal-tokens and .learner-day-tokens",
                    "0 (no limit) or more");
        }
    }

    /** What a request cost, in dollars; where one model is both, it has the large one's prices. */
    public BigDecimal cost(ModelSize size, TokenUsed usage) {
        return (size == ModelSize.LARGE || small.equals(large) ? largePrices : smallPrices).of(usage);
    }

    /** Whether there is a model at all. */
    public boolean configured() {
        return !address.isBlank() || !apiKey.isBlank();
    }

    /** Whether it is known which model to ask for. */
    boolean named() {
        return !large.isBlank();
    }

    /** These with a model's name where none was given. */
    ModelProperties orNamed(String model) {
        return named()
                ? this
                : new ModelProperties(
                        address,
                        apiKey,
                        model,
                        small.isBlank() ? model : small,
                        connectTimeout,
                        firstTokenTimeout,
                        wholeTimeout,
                        longestRetryWait,
                        maxOutputTokens,
                        concurrency,
                        largePrices,
                        smallPrices,
                        budgets);
    }

    /** Where the server is, without a slash at the end. */
    public String baseAddress() {
        return address.isBlank() ? OPEN_AI : address.replaceFirst("/+$", "");
    }

    /** The host that hears what the model is asked, with its port where it is not the usual one. */
    public String provider() {
        URI uri = URI.create(baseAddress());
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /** The name by which the provider knows the model; blank where none is set. */
    public String model(ModelSize size) {
        return size == ModelSize.LARGE ? large : small;
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ModelProperties[address=" + baseAddress() + ", large=" + large + ", small=" + small + "]";
    }

    private static boolean positive(Duration duration) {
        return duration.isPositive();
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void required(boolean holds, String setting, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("aigoals.models." + setting + " must be " + expected);
        }
    }
}
