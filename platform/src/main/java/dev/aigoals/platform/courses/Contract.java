package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;

/** One version of a course's terms, counted from 1. */
public record Contract(CourseId courseId, int version, Terms terms) {}
