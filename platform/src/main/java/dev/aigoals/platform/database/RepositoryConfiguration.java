package dev.aigoals.platform.database;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** The types of columns that repositories know: all ids, and those that the packages around declare as beans. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {
    private static final List<ConverterAware> IDS = List.of(
            ConverterBuilder.reading(UUID.class, CourseId.class, CourseId::new).andWriting(CourseId::value),
            ConverterBuilder.reading(UUID.class, GoalId.class, GoalId::new).andWriting(GoalId::value),
            ConverterBuilder.reading(UUID.class, LearnerId.class, LearnerId::new)
                    .andWriting(LearnerId::value),
            ConverterBuilder.reading(UUID.class, RequestId.class, RequestId::new)
                    .andWriting(RequestId::value),
            ConverterBuilder.reading(UUID.class, TaskId.class, TaskId::new).andWriting(TaskId::value));

    @Bean
    JdbcCustomConversions jdbcCustomConversions(List<ConverterAware> columnTypes) {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                Stream.concat(IDS.stream(), columnTypes.stream()).toList());
    }
}
