package dev.aigoals.platform.live;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Duration;
import org.redisson.api.RAtomicLong;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** How often a learner's program failed in the editor since the goal's run was told of it. */
@Component
public final class EditorRuns {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_NEWS = Duration.ofMinutes(2);
    private static final int WORTH_TELLING = 4;

    private final RedissonClient redis;
    private final BestEffort bestEffort;

    public EditorRuns(RedissonClient redis, BestEffort bestEffort) {
        this.redis = redis;
        this.bestEffort = bestEffort;
    }

    /** Counts; answers how many failed where that is worth telling, and takes them, else 0. */
    public int failed(LearnerId learner, GoalId goal, int count) {
        return bestEffort.ask(
                () -> {
                    RAtomicLong sum = redis.getAtomicLong(key(learner, goal));
                    long failed = sum.addAndGet(count);
                    sum.expire(KEPT);
                    return failed >= WORTH_TELLING && mayTell(learner, goal)
                            ? (int) Math.min(sum.getAndSet(0), Integer.MAX_VALUE)
                            : 0;
                },
                0);
    }

    /** A run that passed makes the failures before it part of learning. */
    public void passed(LearnerId learner, GoalId goal) {
        bestEffort.tell(() -> redis.getAtomicLong(key(learner, goal)).delete());
    }

    private boolean mayTell(LearnerId learner, GoalId goal) {
        return redis.<String>getBucket(key(learner, goal) + ":told", StringCodec.INSTANCE)
                .setIfAbsent("1", BETWEEN_NEWS);
    }

    private static String key(LearnerId learner, GoalId goal) {
        return "editor-runs:" + learner + ":" + goal;
    }
}
