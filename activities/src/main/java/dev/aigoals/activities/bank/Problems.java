package dev.aigoals.activities.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Problems {
    private final List<Problem> found = new CopyOnWriteArrayList<>();

    void add(Path file, int line, String what, String remedy) {
        found.add(new Problem(file, line, what, remedy));
    }

    void add(Path file, Node at, String what, String remedy) {
        add(file, line(at.getStartMark()), what, remedy);
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
