package dev.aigoals.gateway.message;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A frame whose outside was readable; its payload is still to be decoded.
 *
 * @param id the client's id of the request
 */
public record Envelope(UUID id, String type, ObjectNode payload) {}
