package dev.aigoals.standalone.supplies;

/** What is known of one thing that this machine should have; {@code words} end with the remedy where one is needed. */
public record Finding(State state, String name, String words) {

    /** How far it is. */
    public enum State {
        /** There and checked. */
        READY("ok"),
        /** Not there yet; the next start fetches or builds it. */
        LATER("later"),
        /** Not there, and a part of the product does without. */
        OFF("off"),
        /** Not there, and nothing starts without it. */
        MISSING("MISSING");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
