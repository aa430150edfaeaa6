package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.drafts.AnalyzeCode.Analysis;
import dev.aigoals.activities.feedback.drafts.SuggestionShelf.Found;
import dev.aigoals.activities.feedback.proposals.Deadline;
import dev.aigoals.activities.feedback.proposals.JudgeProposal;
import dev.aigoals.activities.feedback.proposals.Judgement;
import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.feedback.proposals.Proposal;
import dev.aigoals.activities.feedback.proposals.ProposalMatter;
import dev.aigoals.activities.feedback.proposals.ProposalProperties;
import dev.aigoals.activities.feedback.proposals.ProposalReader;
import dev.aigoals.activities.feedback.proposals.Scope;
import dev.aigoals.activities.feedback.proposals.WorkPrompt;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.live.Draft;
import dev.aigoals.platform.live.Drafts;
import dev.aigoals.platform.turns.TurnOutcome;
import dev.aigoals.platform.wire.CanonicalJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A model's suggestion about a draft; silence where it has none, or none that holds for the draft as it is by then. */
@Component
final class ModelSuggestion {

    private static final Scope SCOPE = new Scope(2, 300, false);
    static final Prompt PROMPT = Prompt.beside(ModelSuggestion.class, "suggestion");
    /** Typing is no step of a run: its turns stand beside them, each under a number that follows from the draft. */
    private static final int NO_STEP = 0;

    private static final int HEX = 16;
    private static final int DIGITS = 7;

    private final AgentVoice voice;
    private final JudgeProposal judge;
    private final Drafts drafts;
    private final Users users;
    private final ProposalProperties limits;

    ModelSuggestion(AgentVoice voice, JudgeProposal judge, Drafts drafts, Users users, ProposalProperties limits) {
        this.voice = voice;
        this.judge = judge;
        this.drafts = drafts;
        this.users = users;
        this.limits = limits;
    }

    Optional<Found> about(Draft draft, Analysis analysis) throws InterruptedException {
        return switch (voice.ask(turn(draft, analysis))) {
            case Reply.Silent _ -> Optional.empty();
            case Reply.Spoken spoken -> judged(draft, analysis, spoken);
        };
    }

    private Turn turn(Draft draft, Analysis analysis) {
        Workpiece piece = analysis.piece();
        String about = "Tone: " + users.settingsOf(draft.learnerId()).tone().wireName() + ".";
        return new Turn(
                        new Step(piece.run(), NO_STEP, false),
                        AgentName.FEEDBACK,
                        PROMPT,
                        number(draft),
                        WorkPrompt.of(about, piece, analysis.report(), List.of()),
                        ModelSize.SMALL,
                        limits.patience())
                .about(ProposalMatter.of(piece, SCOPE, List.of()));
    }

    private static int number(Draft draft) {
        String digest =
                CanonicalJson.sha256(draft.taskId() + "\n" + draft.code() + "\n" + CanonicalJson.of(draft.files()));
        return Integer.parseInt(digest.substring(0, DIGITS), HEX);
    }

    private Optional<Found> judged(Draft draft, Analysis analysis, Reply.Spoken spoken) throws InterruptedException {
        var bench = new JudgeProposal.Bench(analysis.piece(), analysis.report(), SCOPE, List.of());
        Judgement judgement = judge.judge(spoken.text(), bench, Deadline.in(limits.proof()));
        if (judgement instanceof Sayable && movedOn(draft)) {
            judgement = Unsayable.rejected("the draft had changed meanwhile");
        }
        return switch (judgement) {
            case Sayable(var text, var _) -> {
                voice.conclude(spoken, TurnOutcome.VERIFIED, "");
                yield ProposalReader.read(analysis.piece().content().language(), spoken.text())
                        .map(one -> found(text, one, analysis.piece()));
            }
            case Unsayable(var outcome, var reason) -> {
                voice.conclude(spoken, outcome, reason);
                yield Optional.empty();
            }
        };
    }

    /** What was proven of an earlier draft may no longer hold. */
    private boolean movedOn(Draft draft) {
        return drafts.find(draft.learnerId(), draft.taskId())
                .filter(newest ->
                        newest.code().equals(draft.code()) && newest.files().equals(draft.files()))
                .isEmpty();
    }

    private static Found found(String text, Proposal proposal, Workpiece piece) {
        return new Found(UUID.randomUUID(), text, within(proposal.lines(), piece), true);
    }

    private static @Nullable LineRange within(@Nullable LineRange lines, Workpiece piece) {
        long all = piece.program().code().lines().count();
        return lines == null || lines.endLine() > all ? null : lines;
    }
}
