package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.generator.author.Authored.NotTried;
import dev.aigoals.activities.generator.author.Authored.Unproven;
import dev.aigoals.activities.generator.author.Authored.Unspoken;
import dev.aigoals.activities.generator.author.Authored.Written;
import dev.aigoals.activities.generator.author.ReadDraft.Malformed;
import dev.aigoals.activities.generator.author.ReadDraft.WellFormed;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.turns.Reply.Silent;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a model write a goal, proves it by running it, and has it mended up to three times. */
@Component
public final class GoalAuthor {
    private static final int MOST_DRAFTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PROOF = Duration.ofSeconds(150);
    /** No repair begins later, so that the learner gets a goal of the bank while they still wait. */
    private static final Duration LAST_REPAIR = Duration.ofMinutes(6);

    private static final int LONGEST_REASON = 500;

    private final AgentVoice voice;
    private final CodeRunner runner;
    private final DraftProof proof;
    private final Prompt prompt = Prompt.beside(GoalAuthor.class, "goal");

    GoalAuthor(AgentVoice voice, CodeRunner runner) {
        this.voice = voice;
        this.runner = runner;
        this.proof = new DraftProof(runner, LONGEST_PROOF);
    }

    /**
     * Writes the goal; the same commission tried again finds the drafts that were paid for.
     *
     * @throws InterruptedException where the agent's work was stopped; the model and all programs have ended then
     */
    public Authored write(Commission commission, StageListener listener) throws InterruptedException {
        Set<Language> languages = languages(commission);
        if (languages.isEmpty()) {
            return new NotTried();
        }
        long begun = System.nanoTime();
        var reader = new DraftReader("asked-" + commission.step().run().goalId(), languages);
        var words = new AuthorPrompt(commission, languages);
        String changing = words.first();
        for (int number = 1; number <= MOST_DRAFTS && inTime(begun); number++) {
            listener.reached(number == 1 ? Stage.WRITING : Stage.REPAIRING);
            switch (voice.ask(turn(commission, number, changing))) {
                case Silent(Silence why) -> {
                    return new Unspoken(why);
                }
                case Spoken draft -> {
                    listener.reached(Stage.PROVING);
                    ReadDraft read = reader.read(draft.text());
                    List<Fault> faults = faults(read);
                    conclude(draft, faults);
                    if (read instanceof WellFormed(var content) && faults.isEmpty()) {
                        return new Written(content);
                    }
                    changing = words.repair(draft.text(), faults);
                }
            }
        }
        return new Unproven();
    }

    /** Only what can be run can be proven. */
    private Set<Language> languages(Commission commission) {
        Set<Language> languages = runner.available();
        String asked = commission.asked().language();
        if (asked != null) {
            languages.removeIf(language -> !language.wireName().equals(asked));
        }
        return languages;
    }

    private static boolean inTime(long begun) {
        return System.nanoTime() - begun < LAST_REPAIR.toNanos();
    }

    private Turn turn(Commission commission, int number, String changing) {
        return new Turn(
                commission.step(), AgentName.GOAL_GENERATOR, prompt, number, changing, ModelSize.LARGE, PATIENCE);
    }

    private List<Fault> faults(ReadDraft read) throws InterruptedException {
        return switch (read) {
            case Malformed(var faults) -> faults;
            case WellFormed(var content) -> proof.faults(content);
        };
    }

    private void conclude(Spoken draft, List<Fault> faults) {
        if (faults.isEmpty()) {
            voice.conclude(draft, TurnOutcome.VERIFIED, "everything in it was run");
        } else {
            String report = AuthorPrompt.report(faults);
            String reason = report.length() <= LONGEST_REASON ? report : report.substring(0, LONGEST_REASON) + "…";
            voice.conclude(draft, TurnOutcome.REJECTED, reason);
        }
    }
}
