package dev.aigoals.client.crash;

/** Something that is killed while learners work. */
@FunctionalInterface
public interface Outage {

    /**
     * Kills it, sees to it that it comes back, and returns when it is there again.
     *
     * @return what was done, for the person who watches
     */
    String strike() throws InterruptedException;
}
