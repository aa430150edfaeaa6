package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * Words for a learner, and what they rest on.
 *
 * @param check the id of the failing check that they are about
 * @param ground what the runner is to confirm; no learner sees it
 * @param lines where in the learner's program they point
 */
public record Proposal(
        String text, String check, Ground ground, @Nullable LineRange lines) {}
