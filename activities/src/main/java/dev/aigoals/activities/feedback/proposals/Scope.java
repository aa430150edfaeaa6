package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.guard.Piece;
import java.util.List;
import java.util.Optional;

/**
 * How much may be said at once.
 *
 * @param sentences the most of them; a code block counts as one
 * @param blocks whether code blocks may be among them
 */
public record Scope(int sentences, int characters, boolean blocks) {

    /** Why pieces of text go beyond it; empty where they do not. */
    Optional<String> excess(List<Piece> pieces) {
        int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        if (length == 0) {
            return Optional.of("no words");
        }
        if (!blocks && pieces.stream().anyMatch(Piece::code)) {
            return Optional.of("a code block where none may be");
        }
        return pieces.size() > sentences || length > characters
                ? Optional.of("too long: " + pieces.size() + " pieces of " + length + " characters")
                : Optional.empty();
    }
}
