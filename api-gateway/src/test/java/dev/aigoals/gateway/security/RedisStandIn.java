package dev.aigoals.gateway.security;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.redisson.api.RAtomicLong;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisConnectionException;

/** Counters as Redis keeps them, at the far side of the client: values, and times until they end, moved by hand. */
public final class RedisStandIn {

    private static final long WITHOUT_END = -1;

    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private boolean silent;

    /** From now on every call fails as one to a server that is not there. */
    public RedisStandIn silent() {
        silent = true;
        return this;
    }

    void pass(Duration time) {
        ends.replaceAll((key, left) -> left - time.toMillis());
        ends.values().removeIf(left -> left <= 0);
        values.keySet().removeIf(key -> !ends.containsKey(key));
    }

    void loseEnds() {
        ends.clear();
    }

    /** The client's side. */
    public RedissonClient client() {
        return proxy(RedissonClient.class, (method, arguments) -> {
            if (silent) {
                throw new RedisConnectionException("nobody answers");
            }
            if (!method.equals("getAtomicLong")) {
                throw new UnsupportedOperationException(method);
            }
            return counter((String) arguments[0]);
        });
    }

    private RAtomicLong counter(String key) {
        return proxy(RAtomicLong.class, (method, arguments) -> switch (method) {
            case "get" -> values.getOrDefault(key, 0L);
            case "incrementAndGet" -> values.merge(key, 1L, Long::sum);
            case "expire" -> ends.put(key, ((Duration) arguments[0]).toMillis()) != null;
            case "remainTimeToLive" -> ends.getOrDefault(key, WITHOUT_END);
            case "delete" -> {
                ends.remove(key);
                yield values.remove(key) != null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }
}
