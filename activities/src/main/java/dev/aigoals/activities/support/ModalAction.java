package dev.aigoals.activities.support;

import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a learner may answer to a word of encouragement, and what the answer changes. */
enum ModalAction {
    KEEP_GOING(0.1, false, false),
    SHOW_ME_A_HINT(0.05, false, true),
    TAKE_A_BREAK(0.0, true, false),
    NOT_HOW_I_FEEL(0.0, false, false);

    /** Who says that the mood was misread is taken to be in an even mood. */
    private static final double EVEN_MOOD = 0.7;

    private final double lift;
    private final boolean wantsPause;
    private final boolean wantsHint;

    ModalAction(double lift, boolean wantsPause, boolean wantsHint) {
        this.lift = lift;
        this.wantsPause = wantsPause;
        this.wantsHint = wantsHint;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ModalAction> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }

    /** The mood that the answer leaves. */
    Mood after(double score) {
        double lifted = this == NOT_HOW_I_FEEL ? Math.max(score, EVEN_MOOD) : MoodPolicy.clamp(score + lift);
        return new Mood(MoodPolicy.label(lifted), lifted, wantsPause, wantsHint);
    }
}
