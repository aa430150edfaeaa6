package dev.aigoals.platform.live;

import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;

/** An open socket of a user. */
public record Connection(LearnerId userId, Instant connectedAt, String ip) {}
