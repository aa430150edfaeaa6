package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.RequestId;

/**
 * Stops one piece of work, running or waiting.
 *
 * @param requestId the request of the stop itself
 * @param work the request whose work is to end
 */
public record StopWork(RequestId requestId, RequestId work) {}
