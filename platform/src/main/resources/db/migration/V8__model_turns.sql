-- What agents said by a language model: the words lie in the object store, what they cost and what became of them here.
CREATE TABLE agent_turns (
    id          uuid PRIMARY KEY,
    agent       varchar(40)  NOT NULL,
    purpose     varchar(40)  NOT NULL,
    prompt_hash varchar(64)  NOT NULL,
    model       varchar(200) NOT NULL,
    user_id     uuid         NOT NULL REFERENCES users (id),
    goal_id     uuid         NOT NULL REFERENCES goals (id),
    object_key  varchar(300) NOT NULL,
    outcome     varchar(40)  NOT NULL DEFAULT 'open',
    reason      text         NOT NULL DEFAULT '',
    at          timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX agent_turns_at ON agent_turns (at);
CREATE INDEX agent_turns_goal ON agent_turns (goal_id, user_id);
CREATE INDEX agent_turns_user ON agent_turns (user_id);

-- One row for each request that reached for a provider. Where outcome is null it is under way, or its process died: then it
-- counts with what it asked.
CREATE TABLE model_calls (
    id            uuid PRIMARY KEY,
    turn_id       uuid           NOT NULL,
    agent         varchar(40)    NOT NULL,
    user_id       uuid           NOT NULL REFERENCES users (id),
    goal_id       uuid           NOT NULL REFERENCES goals (id),
    model         varchar(200)   NOT NULL,
    input_tokens  bigint         NOT NULL,
    cached_tokens bigint         NOT NULL,
    output_tokens bigint         NOT NULL,
    estimated     boolean        NOT NULL,
    cost          numeric(14, 8) NOT NULL,
    milliseconds  bigint         NOT NULL DEFAULT 0,
    outcome       varchar(40),
    at            timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX model_calls_turn ON model_calls (turn_id);
CREATE INDEX model_calls_goal ON model_calls (goal_id, user_id);
CREATE INDEX model_calls_user ON model_calls (user_id, at);
