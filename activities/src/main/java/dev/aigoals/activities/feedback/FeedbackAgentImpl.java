package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.drafts.Suggest;
import dev.aigoals.activities.feedback.hints.GiveHint;
import dev.aigoals.activities.feedback.speech.Explain;
import dev.aigoals.activities.feedback.verdict.Validate;
import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.FeedbackAgent;
import org.springframework.stereotype.Component;

/** Runs the learner's code and speaks about what that shows. */
@Component
final class FeedbackAgentImpl implements FeedbackAgent, Agent {

    private final Validate validate;
    private final Explain explain;
    private final GiveHint giveHint;
    private final RunProgram runProgram;
    private final Suggest suggest;
    private final CloseWork closeWork;

    FeedbackAgentImpl(
            Validate validate,
            Explain explain,
            GiveHint giveHint,
            RunProgram runProgram,
            Suggest suggest,
            CloseWork closeWork) {
        this.validate = validate;
        this.explain = explain;
        this.giveHint = giveHint;
        this.runProgram = runProgram;
        this.suggest = suggest;
        this.closeWork = closeWork;
    }

    @Override
    public Judged validate(ValidateRequest request) {
        return validate.judge(request);
    }

    @Override
    public Explained explain(ExplainRequest request) {
        return explain.explain(request);
    }

    @Override
    public HintGiven hint(HintRequest request) {
        return giveHint.give(request);
    }

    @Override
    public ProgramRun run(RunRequest request) {
        return runProgram.run(request);
    }

    @Override
    public Suggested suggest(SuggestRequest request) {
        return suggest.say(request);
    }

    @Override
    public Closed close(CloseRequest request) {
        return closeWork.close(request);
    }
}
