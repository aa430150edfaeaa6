package dev.aigoals.contract.goal;

import java.util.UUID;

/** Says that the learner answered a motivation modal; the answer lies in the database. */
public record ModalAnswered(UUID modalId) {}
