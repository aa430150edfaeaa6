package dev.aigoals.gateway.routing;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import java.util.UUID;

/**
 * Who asks, and under which id.
 *
 * @param session the login in which the request was made
 * @param again whether an earlier try of the same request was cut off, so that some of its effects may be there
 */
public record Asker(LearnerId learner, UUID session, RequestId request, boolean again) {}
