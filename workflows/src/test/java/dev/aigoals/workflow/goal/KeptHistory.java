package dev.aigoals.workflow.goal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the file in {@code temporal/histories} that this test's run is written to when histories are kept. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface KeptHistory {
    String value();
}
