package dev.aigoals.platform.courses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

/** How this package's own types stand in columns. */
@Configuration(proxyBeanMethods = false)
class CourseColumns {
    @Bean
    ConverterAware visibilityColumn() {
        return ConverterBuilder.reading(String.class, Course.Visibility.class, Course.Visibility::of)
                .andWriting(Course.Visibility::wireName);
    }

    @Bean
    ConverterAware enrollmentStatusColumn() {
        return ConverterBuilder.reading(String.class, Enrollment.Status.class, Enrollment.Status::of)
                .andWriting(Enrollment.Status::wireName);
    }
}
