package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.bank.Problem;
import dev.aigoals.activities.generator.author.Draft.Task;
import dev.aigoals.activities.generator.author.ReadDraft.Malformed;
import dev.aigoals.activities.generator.author.ReadDraft.WellFormed;
import dev.aigoals.activities.generator.mutation.SourceTokens;
import dev.aigoals.contract.content.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns a model's answer into a goal, by the rules of the bank. */
final class DraftReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_QUOTE = 160;

    private final String slug;
    private final Set<Language> allowed;

    /**
     * @param slug the name that the goal gets
     * @param allowed the languages that the goal may be in
     */
    DraftReader(String slug, Set<Language> allowed) {
        this.slug = slug;
        this.allowed = Set.copyOf(allowed);
    }

    ReadDraft read(String answer) {
        if (answer.length() > DraftBounds.LONGEST_ANSWER) {
            return new Malformed(List.of(DraftBounds.tooLong(answer.length())));
        }
        Optional<Draft> draft;
        try {
            draft = Optional.ofNullable(JSON.readValue(answer, Draft.class));
        } catch (JacksonException malformed) {
            return notOfTheForm(malformed.getOriginalMessage());
        }
        return draft.isEmpty() ? notOfTheForm("it is null") : bounded(draft.get());
    }

    private static ReadDraft notOfTheForm(String what) {
        return new Malformed(List.of(new Fault("the draft", what, "write one JSON object of the known form")));
    }

    private ReadDraft bounded(Draft draft) {
        List<Fault> exceeded = DraftBounds.exceeded(draft);
        return exceeded.isEmpty() ? read(draft) : new Malformed(exceeded);
    }

    private ReadDraft read(Draft draft) {
        Optional<Language> language = Language.named(draft.language()).filter(allowed::contains);
        if (language.isEmpty()) {
            String names = allowed.stream().map(Language::wireName).sorted().collect(Collectors.joining(" or "));
            return new Malformed(List.of(
                    new Fault("the draft", "`language` is \"" + draft.language() + "\"", "write it in " + names)));
        }
        var faults = new ArrayList<>(copies(draft, language.get()));
        try (var folder = DraftFolder.of(draft, slug, language.get())) {
            BankReader.Contents contents = BankReader.readForOneLearner(folder.goal());
            contents.problems().stream().map(DraftReader::fault).distinct().forEach(faults::add);
            return faults.isEmpty() ? new WellFormed(contents.goals().getFirst()) : new Malformed(faults);
        }
    }

    /** A copy of the solution shows nothing about the checks. */
    private static List<Fault> copies(Draft draft, Language language) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < draft.tasks().size(); i++) {
            Task task = draft.tasks().get(i);
            if (SourceTokens.words(language, task.solution())
                    .equals(SourceTokens.words(language, task.otherSolution()))) {
                faults.add(new Fault(
                        "task " + (i + 1),
                        "`other_solution` is the same as `solution`",
                        "write it in another way, such as another loop or data structure"));
            }
        }
        return faults;
    }

    private static Fault fault(Problem problem) {
        String quoted = quoted(problem);
        return new Fault(
                DraftPlace.of(problem.file()),
                problem.what() + (quoted.isEmpty() ? "" : " (in " + quoted + ")"),
                problem.remedy());
    }

    /** The list item that a problem is about; the model never saw the files, and their line numbers mean nothing to it. */
    private static String quoted(Problem problem) {
        Path file = problem.file();
        if (problem.line() == 1 || !Files.isRegularFile(file)) {
            return "";
        }
        try {
            String line = Files.readAllLines(file).get(problem.line() - 1).strip();
            if (!line.startsWith("- ")) {
                return "";
            }
            return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A draft's file is gone", unreadable);
        }
    }
}
