package dev.aigoals.gateway.socket;

import java.util.Optional;

/** Puts the pieces of one client message together, as long as it is not too large. */
final class FrameAssembly {

    private final long mostBytes;
    private final StringBuilder text = new StringBuilder();
    private long bytes;

    FrameAssembly(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes a piece; the message where it is whole. */
    Optional<String> add(String piece, boolean last) throws MessageTooLargeException {
        bytes += utf8Length(piece);
        if (bytes > mostBytes) {
            clear();
            throw new MessageTooLargeException();
        }
        if (last && text.isEmpty()) {
            bytes = 0;
            return Optional.of(piece);
        }
        text.append(piece);
        if (!last) {
            return Optional.empty();
        }
        String message = text.toString();
        clear();
        return Optional.of(message);
    }

    private void clear() {
        text.setLength(0);
        text.trimToSize();
        bytes = 0;
    }

    /** A surrogate pair is four bytes, two for each half, even where the halves come in two pieces. */
    private static long utf8Length(String piece) {
        long length = 0;
        for (int at = 0; at < piece.length(); at++) {
            char character = piece.charAt(at);
            length += character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
        }
        return length;
    }

    /** The message is larger than clients may send. */
    static final class MessageTooLargeException extends Exception {}
}
