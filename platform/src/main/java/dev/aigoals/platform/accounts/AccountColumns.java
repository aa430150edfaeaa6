package dev.aigoals.platform.accounts;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import tools.jackson.databind.json.JsonMapper;

/** How this package's own types stand in columns. */
@Configuration(proxyBeanMethods = false)
class AccountColumns {
    @Bean
    ConverterAware roleColumn() {
        return ConverterBuilder.reading(String.class, Role.class, Role::of).andWriting(Role::wireName);
    }

    @Bean
    ConverterAware settingsColumn(JsonMapper wireMapper) {
        return ConverterBuilder.reading(
                        PGobject.class,
                        UserSettings.class,
                        column -> wireMapper.readValue(String.valueOf(column.getValue()), UserSettings.class))
                .andWriting(settings -> jsonb(wireMapper.writeValueAsString(settings)));
    }

    private static PGobject jsonb(String json) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json);
        } catch (SQLException impossible) {
            throw new IllegalStateException("A plain column object takes any text", impossible);
        }
        return column;
    }
}
