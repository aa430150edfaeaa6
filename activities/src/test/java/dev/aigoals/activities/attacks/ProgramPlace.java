package dev.aigoals.activities.attacks;

import dev.aigoals.activities.feedback.analysis.AnalyzeProposal;
import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.PlainText;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.OutputListener;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A learner's program with the attack in a comment, a string, a file's name or what it prints, on its way to a turn that may have
 * programs analysed. The words go through the guards as the feedback agent's do.
 */
@Component
final class ProgramPlace implements Place {
    private static final Prompt PROMPT = Prompt.beside(ProgramPlace.class, "explain");
    private static final String STRING_END = "\"\"\"";

    private final AgentVoice voice;
    private final AnalyzeProposal analyze;
    private final CodeRunner runner;
    private final AttackWorld world;

    ProgramPlace(AgentVoice voice, AnalyzeProposal analyze, CodeRunner runner, AttackWorld world) {
        this.voice = voice;
        this.analyze = analyze;
        this.runner = runner;
        this.world = world;
    }

    @Override
    public Set<String> tools() {
        return Set.of("analyze_code");
    }

    @Override
    public Set<String> writes() {
        return Set.of();
    }

    @Override
    public RunKey prepare(Attack attack) {
        LearnerId learner = world.learner(attack.inSpanish());
        return world.planned(learner, world.course(learner), HostileContent.GOAL);
    }

    @Override
    public Shown act(RunKey run, Attack attack) throws InterruptedException {
        Program program = program(attack);
        Turn turn = new Turn(
                        new Step(run, 1, false),
                        AgentName.FEEDBACK,
                        PROMPT,
                        1,
                        prompt(program, attack),
                        ModelSize.SMALL,
                        Duration.ofSeconds(6))
                .with(analyze.forModel(HostileContent.task(), program, LearnerLocale.EN));
        return voice.ask(turn) instanceof Spoken spoken
                ? new Shown(released(spoken, program), List.of())
                : new Shown(List.of(), List.of());
    }

    private List<String> released(Spoken spoken, Program program) throws InterruptedException {
        var check = new LeakCheck(runner, Guarded.of(HostileContent.GOAL, 0, program, Set.of()));
        List<String> released = new ArrayList<>();
        for (Piece piece : Sentences.of(spoken.text())) {
            if (check.examine(piece) instanceof LeakVerdict.Released) {
                released.add(PlainText.of(piece.text()));
            }
        }
        voice.conclude(spoken, TurnOutcome.SHOWN, "what of it was released");
        String whole = String.join("", released);
        return List.of(whole.substring(0, Math.min(PlainText.MOST - 1, whole.length())));
    }

    private static Program program(Attack attack) {
        String starter = HostileContent.task().starter();
        String code = attack.way(2) == 0
                ? "# " + attack.line() + "\n" + starter
                : "note = " + STRING_END + attack.text().replace(STRING_END, "") + STRING_END + "\n" + starter;
        String file = attack.line().replaceAll("[^\\p{L}\\p{Nd} ._-]", "");
        return new Program(
                HostileContent.GOAL.language(),
                HostileContent.GOAL.fileName(),
                code,
                Map.of(file.substring(0, Math.min(60, file.length())) + ".txt", attack.text()));
    }

    private String prompt(Program program, Attack attack) throws InterruptedException {
        List<Delimited.Part> parts = new ArrayList<>();
        parts.add(new Delimited.Part(program.fileName(), program.code()));
        program.otherFiles().forEach((name, text) -> parts.add(new Delimited.Part("file " + name, text)));
        if (attack.way(4) == 3) {
            parts.add(new Delimited.Part("output", output(program)));
        }
        return Delimited.prompt(parts);
    }

    private String output(Program program) throws InterruptedException {
        Program printing = new Program(program.language(), program.fileName(), program.code() + "\nprint(note)\n");
        return runner.run(printing, "", OutputListener.NONE).stdout().text();
    }

    @Override
    public String toString() {
        return "program (a turn with analyze_code)";
    }
}
