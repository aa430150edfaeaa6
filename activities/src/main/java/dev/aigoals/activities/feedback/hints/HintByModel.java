package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.feedback.analysis.AnalyzeProposal;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.proposals.Deadline;
import dev.aigoals.activities.feedback.proposals.JudgeProposal;
import dev.aigoals.activities.feedback.proposals.Judgement;
import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.feedback.proposals.ProposalMatter;
import dev.aigoals.activities.feedback.proposals.ProposalProperties;
import dev.aigoals.activities.feedback.proposals.Scope;
import dev.aigoals.activities.feedback.proposals.WorkPrompt;
import dev.aigoals.activities.guard.Delimited.Part;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.FeedbackAgent.HintRequest;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.turns.TurnOutcome;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.HintsGiven;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A model's hint about the learner's own code; what cannot be confirmed is asked for once more, a level lower. */
@Component
final class HintByModel {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int TURNS = 2;
    static final Prompt PROMPT = Prompt.beside(HintByModel.class, "hint");

    private final AgentVoice voice;
    private final JudgeProposal judge;
    private final AnalyzeProposal analysis;
    private final HintsGiven hints;
    private final Users users;
    private final ProposalProperties limits;

    HintByModel(
            AgentVoice voice,
            JudgeProposal judge,
            AnalyzeProposal analysis,
            HintsGiven hints,
            Users users,
            ProposalProperties limits) {
        this.voice = voice;
        this.judge = judge;
        this.analysis = analysis;
        this.hints = hints;
        this.users = users;
        this.limits = limits;
    }

    /**
     * Asks the model for a hint of the request's level.
     *
     * @param report what running the checks on the program showed; at least one fails
     */
    ModelHint ask(HintRequest request, Workpiece piece, Report report) throws InterruptedException {
        List<String> told = told(request);
        Deadline deadline = Deadline.in(limits.patience().plus(limits.proof()));
        int level = request.level();
        for (int number = 1; number <= TURNS && level >= 1; number++, level--) {
            Duration patience = deadline.left().minus(limits.proof());
            if (patience.compareTo(SHORTEST) < 0) {
                break;
            }
            Turn turn = turn(request, number, changing(level, number, piece, report, told), patience)
                    .with(analysis.forModel(piece.task(), piece.program(), piece.locale()))
                    .about(ProposalMatter.of(piece, scope(level), told));
            switch (voice.ask(turn)) {
                case Reply.Silent(var why) -> {
                    return new ModelHint.None(Optional.of(why));
                }
                case Reply.Spoken spoken -> {
                    var bench = new JudgeProposal.Bench(piece, report, scope(level), told);
                    if (judged(spoken, bench, deadline) instanceof Sayable(var text, var seen)) {
                        return new ModelHint.Proven(text, seen);
                    }
                }
            }
        }
        return new ModelHint.None(Optional.empty());
    }

    private Judgement judged(Reply.Spoken spoken, JudgeProposal.Bench bench, Deadline deadline)
            throws InterruptedException {
        Judgement judgement = judge.judge(spoken.text(), bench, deadline);
        switch (judgement) {
            case Sayable _ -> voice.conclude(spoken, TurnOutcome.VERIFIED, "");
            case Unsayable(var outcome, var reason) -> voice.conclude(spoken, outcome, reason);
        }
        return judgement;
    }

    private static Turn turn(HintRequest request, int number, String changing, Duration patience) {
        return new Turn(request.step(), AgentName.FEEDBACK, PROMPT, number, changing, ModelSize.LARGE, patience);
    }

    private String changing(int level, int number, Workpiece piece, Report report, List<String> told) {
        UserSettings.Tone tone = users.settingsOf(piece.run().learnerId()).tone();
        String about = "Tone: " + tone.wireName() + ". Level of the hint: " + level + " of 4."
                + (number == 1
                        ? ""
                        : " Your hint of the level above did not hold or said too much: find another ground.");
        List<Part> further = new ArrayList<>();
        further.add(new Part(
                "the author's hint of this level, as a measure of how much may be said",
                piece.task().hints().get(level - 1).in(piece.locale())));
        told.forEach(text -> further.add(new Part("a hint that the learner was given before", text)));
        return WorkPrompt.of(about, piece, report, further);
    }

    private List<String> told(HintRequest request) {
        return hints.of(request.step().run().learnerId(), request.step().run().goalId()).stream()
                .filter(hint -> hint.taskId().equals(request.taskId()))
                .map(GivenHint::text)
                .toList();
    }

    /** How much each level may say. */
    static Scope scope(int level) {
        return switch (level) {
            case 1 -> new Scope(3, 400, false);
            case 2 -> new Scope(4, 600, false);
            case 3 -> new Scope(5, 800, false);
            default -> new Scope(8, 1200, true);
        };
    }
}
