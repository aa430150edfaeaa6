package dev.aigoals.e2e.system;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** A REST answer: its status, its JSON (an empty object where there is none) and its headers. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    public String text(String field) {
        return body.path(field).asString("");
    }
}
