package dev.aigoals.activities.models;

import java.util.List;

/**
 * What was found out about a model's server, in words for whoever runs the system.
 *
 * @param answers whether a model speaks
 * @param worthAnotherTry whether it may be otherwise a little later
 */
public record ModelFindings(boolean answers, boolean worthAnotherTry, List<String> words) {

    public ModelFindings {
        words = List.copyOf(words);
    }
}
