package dev.aigoals.activities.generator;

import dev.aigoals.activities.generator.author.Authored;
import dev.aigoals.activities.generator.author.Authored.NotTried;
import dev.aigoals.activities.generator.author.Authored.Unproven;
import dev.aigoals.activities.generator.author.Authored.Unspoken;
import dev.aigoals.activities.generator.author.Authored.Written;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The honest word to a learner who gets a goal of the bank although a model was to write one for them. */
@Component
final class WhyFromTheBank {

    /** Why there is no goal by a model although the learner could expect one. */
    enum Reason {
        UNPROVEN,
        PROVIDER_DOWN,
        NO_BUDGET;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words;
    private final GoalContents contents;

    WhyFromTheBank(Words words, GoalContents contents) {
        this.words = words;
        this.contents = contents;
    }

    /** Empty where no model was to write it, so that there is nothing to explain. */
    Optional<Reason> of(Authored authored) {
        return switch (authored) {
            case Written written -> Optional.empty();
            case NotTried notTried -> Optional.empty();
            case Unproven unproven -> Optional.of(Reason.UNPROVEN);
            case Unspoken(Silence why) ->
                switch (why) {
                    case PROVIDER_DOWN -> Optional.of(Reason.PROVIDER_DOWN);
                    case NO_BUDGET -> Optional.of(Reason.NO_BUDGET);
                    case NO_MODEL, PLAINLY, NO_CONSENT -> Optional.empty();
                };
        };
    }

    String progress(Reason reason, LearnerLocale locale) {
        return words.say(locale, "goal.unwritten." + reason.key());
    }

    /** The same goal, whose lesson begins with the word. */
    PlannedContent explained(Reason reason, PlannedContent planned) {
        GoalContent goal = planned.content();
        Text lesson = new Text(
                lesson(reason, LearnerLocale.EN, goal.documentation().en()),
                lesson(reason, LearnerLocale.ES, goal.documentation().es()));
        var explained = new GoalContent(
                goal.slug(),
                goal.language(),
                goal.difficulty(),
                goal.estimatedMinutes(),
                goal.fileName(),
                goal.topics(),
                goal.title(),
                goal.description(),
                lesson,
                goal.requests(),
                goal.tasks());
        return new PlannedContent(contents.store(explained), explained, planned.source());
    }

    private String lesson(Reason reason, LearnerLocale locale, String lesson) {
        return "> " + words.say(locale, "goal.from_bank." + reason.key()) + "\n\n" + lesson;
    }
}
