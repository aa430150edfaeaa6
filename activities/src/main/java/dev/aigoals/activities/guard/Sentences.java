package dev.aigoals.activities.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a stream of text into pieces as soon as each is complete. What comes out, put together, is what went in; never more than
 * {@link #MOST_PROSE} characters of prose or {@link #MOST_CODE} of a code block are held back. For one thread.
 */
public final class Sentences {
    /** Longer than any sentence that a learner would read to its end. */
    public static final int MOST_PROSE = 600;

    /** Longer than the reference of any task. */
    public static final int MOST_CODE = 6000;

    private final StringBuilder held = new StringBuilder();
    private boolean insideCode;
    private String fence = "";

    /** A whole text in its pieces. */
    public static List<Piece> of(String text) {
        Sentences sentences = new Sentences();
        List<Piece> pieces = new ArrayList<>(sentences.add(text));
        pieces.addAll(sentences.finish());
        return List.copyOf(pieces);
    }

    /** Takes in more text and gives out what became complete by it. */
    public List<Piece> add(String text) {
        held.append(text);
        return complete(false);
    }

    /** Gives out the rest at the end of the stream. */
    public List<Piece> finish() {
        var pieces = new ArrayList<>(complete(true));
        if (!held.isEmpty()) {
            pieces.add(take(held.length(), insideCode));
        }
        insideCode = false;
        return List.copyOf(pieces);
    }

    /** How many characters are held back now. */
    public int heldBack() {
        return held.length();
    }

    private List<Piece> complete(boolean last) {
        var pieces = new ArrayList<Piece>();
        var next = next(last);
        while (next.isPresent()) {
            pieces.add(next.get());
            next = next(last);
        }
        return List.copyOf(pieces);
    }

    private Optional<Piece> next(boolean last) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        if (!insideCode) {
            var opened = Fence.opening(held);
            if (opened.isPresent()) {
                fence = opened.get();
                insideCode = true;
            }
        }
        return insideCode ? nextCode(last) : nextProse(last);
    }

    private Optional<Piece> nextCode(boolean last) {
        int end = Fence.end(held, fence, last);
        if (end > 0) {
            insideCode = false;
            return Optional.of(take(end, true));
        }
        if (held.length() <= MOST_CODE) {
            return Optional.empty();
        }
        int line = held.lastIndexOf("\n", MOST_CODE) + 1;
        return Optional.of(take(line > MOST_CODE / 2 ? line : whole(MOST_CODE), true));
    }

    private Optional<Piece> nextProse(boolean last) {
        int end = SentenceEnd.in(held, last);
        if (end > 0 && end <= MOST_PROSE) {
            return Optional.of(take(end, false));
        }
        if (held.length() <= MOST_PROSE) {
            return Optional.empty();
        }
        int space = held.lastIndexOf(" ", MOST_PROSE - 1) + 1;
        return Optional.of(take(space > MOST_PROSE / 2 ? space : whole(MOST_PROSE), false));
    }

    private int whole(int end) {
        return Character.isHighSurrogate(held.charAt(end - 1)) ? end - 1 : end;
    }

    private Piece take(int end, boolean code) {
        var piece = new Piece(held.substring(0, end), code);
        held.delete(0, end);
        return piece;
    }
}
