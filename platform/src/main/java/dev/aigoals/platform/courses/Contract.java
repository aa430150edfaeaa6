package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One version of a course's terms, counted from 1. */
@Table("contracts")
public record Contract(
        CourseId courseId, int version, @Embedded.Empty Terms terms) {}
