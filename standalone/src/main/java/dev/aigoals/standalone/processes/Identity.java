package dev.aigoals.standalone.processes;

import java.util.ArrayList;
import java.util.List;

/** The user that a child runs as. */
public sealed interface Identity {

    /** The words before a program that make it run so. */
    List<String> prefix();

    /** This process's own user. */
    record Same() implements Identity {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /** Another user, to whom a root process steps down. */
    record SteppedDown(int userId) implements Identity {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + userId, "--regid=" + userId, "--clear-groups", "--");
        }
    }

    /** The owner of root's files without any of root's powers: a user namespace that maps nobody. */
    record Powerless() implements Identity {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user", "--");
        }
    }

    /** The words that run a program as this user. */
    default List<String> command(List<String> program) {
        List<String> words = new ArrayList<>(prefix());
        words.addAll(program);
        return words;
    }
}
