package dev.aigoals.activities.models;

import dev.langchain4j.model.chat.response.ChatResponse;

/** What the provider's side of a call tells the thread that waits for it. */
sealed interface StreamEvent {

    record Token(String text) implements StreamEvent {}

    /** A piece of a tool's arguments: nothing to read, but a sign of life. */
    record ToolToken(int length) implements StreamEvent {}

    record Finished(ChatResponse response) implements StreamEvent {}

    record Broken(Throwable cause) implements StreamEvent {}

    record Cancelled() implements StreamEvent {}
}
