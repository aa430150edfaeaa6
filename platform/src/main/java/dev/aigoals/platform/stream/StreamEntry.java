package dev.aigoals.platform.stream;

/**
 * One message of a learner's stream.
 *
 * @param frame the whole message as it goes over the wire
 */
public record StreamEntry(long seq, String frame) {
    /** The form in which it is published: its seq, a space, the frame. */
    String published() {
        return seq + " " + frame;
    }

    /** Reads {@link #published()} back. */
    static StreamEntry ofPublished(String text) {
        int space = text.indexOf(' ');
        return new StreamEntry(Long.parseLong(text, 0, space, 10), text.substring(space + 1));
    }
}
