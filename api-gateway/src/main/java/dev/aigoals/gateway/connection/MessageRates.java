package dev.aigoals.gateway.connection;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.live.RateLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many messages each user may send: counted in Redis over all gateways. While Redis does not answer, each gateway counts
 * by itself, and begins with a full bucket.
 */
@Component
public final class MessageRates {

    private static final Duration REFILL = Duration.ofMinutes(1);

    private final int perMinute;
    private final RateLimits shared;
    private final Map<LearnerId, MessageBudget> budgets = new ConcurrentHashMap<>();

    public MessageRates(SocketProperties limits, RateLimits shared) {
        this.perMinute = limits.messagesPerMinute();
        this.shared = shared;
    }

    /** Takes one message out of the user's budget; how long to wait where there is none left. */
    public Optional<Duration> take(LearnerId user) {
        return shared.take("messages:" + user, perMinute, REFILL)
                .or(() -> Optional.of(takeHere(user)))
                .filter(Duration::isPositive);
    }

    private Duration takeHere(LearnerId user) {
        return budgets.computeIfAbsent(user, key -> new MessageBudget(perMinute, System.nanoTime()))
                .take(System.nanoTime());
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetFull() {
        long now = System.nanoTime();
        budgets.values().removeIf(budget -> budget.full(now));
    }
}
