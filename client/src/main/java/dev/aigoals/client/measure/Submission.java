package dev.aigoals.client.measure;

import dev.aigoals.client.protocol.Work.ValidationResult;
import java.time.Duration;

/** What one submission came to, and how long after it was sent: its first word, and its verdict. */
record Submission(Duration firstWord, Duration verdict, ValidationResult result) {}
