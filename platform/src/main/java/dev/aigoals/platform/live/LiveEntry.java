package dev.aigoals.platform.live;

import dev.aigoals.contract.id.RequestId;

/**
 * A live message.
 *
 * @param position its place among the live messages of the same request, from 1: what was read from the buffer is dropped when heard
 * @param frame the whole message as it goes over the wire
 */
public record LiveEntry(RequestId requestId, int position, String frame) {
    static LiveEntry ofPublished(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        return new LiveEntry(
                RequestId.of(text.substring(0, first)),
                Integer.parseInt(text, first + 1, second, 10),
                text.substring(second + 1));
    }
}
