-- Messages are laid aside in the broker's dead-letter queue; an event of the log never is.
ALTER TABLE events DROP COLUMN dead_at;
