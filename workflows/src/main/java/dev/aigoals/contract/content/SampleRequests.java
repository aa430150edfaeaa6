package dev.aigoals.contract.content;

import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;

/** How learners would ask for a goal, in their own words, per language of people. */
public record SampleRequests(List<String> en, List<String> es) {

    public SampleRequests {
        en = List.copyOf(en);
        es = List.copyOf(es);
    }

    public List<String> in(LearnerLocale locale) {
        return switch (locale) {
            case EN -> en;
            case ES -> es;
        };
    }
}
