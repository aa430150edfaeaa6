package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Path;
import java.util.List;

/** A goal as it was read from its folder, with the places of its tasks in the same order. */
record ReadGoal(Path folder, GoalContent content, List<TaskPlaces> places) {

    ReadGoal {
        places = List.copyOf(places);
    }
}
