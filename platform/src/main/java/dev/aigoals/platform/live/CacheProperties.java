package dev.aigoals.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers are kept in Redis; zero keeps none.
 *
 * @param enrollments who may work in a course
 * @param contracts a course's terms in force
 * @param search what was found for a learner's words
 */
@ConfigurationProperties("aigoals.cache")
record CacheProperties(
        @DefaultValue("30s") Duration enrollments,
        @DefaultValue("30s") Duration contracts,
        @DefaultValue("10m") Duration search) {

    CacheProperties {
        checkNotNegative("enrollments", enrollments);
        checkNotNegative("contracts", contracts);
        checkNotNegative("search", search);
    }

    private static void checkNotNegative(String name, Duration kept) {
        if (kept.isNegative()) {
            throw new IllegalArgumentException("aigoals.cache." + name + " must be 0s (off) or longer, such as 30s");
        }
    }

    Duration kept(AnswerCache.Region region) {
        return switch (region) {
            case ENROLLMENTS -> enrollments;
            case CONTRACTS -> contracts;
            case SEARCH -> search;
        };
    }
}
