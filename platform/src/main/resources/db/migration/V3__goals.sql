-- Goals, what they are made of, and how learners fare with them.

-- Immutable content, named by the SHA-256 of its canonical JSON: a run pins one and never sees it change.
CREATE TABLE goal_contents (
    hash       varchar(64) PRIMARY KEY,
    slug       varchar(100) NOT NULL,
    content    jsonb        NOT NULL,
    created_at timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX goal_contents_slug ON goal_contents (slug);

-- The verified goals that may be given out, and their words for full-text search.
CREATE TABLE bank_goals (
    slug         varchar(100) PRIMARY KEY,
    content_hash varchar(64)  NOT NULL REFERENCES goal_contents (hash),
    language     varchar(20)  NOT NULL,
    difficulty   varchar(20)  NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    retired      boolean      NOT NULL DEFAULT false,
    search_en    tsvector     NOT NULL,
    search_es    tsvector     NOT NULL,
    updated_at   timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX bank_goals_content ON bank_goals (content_hash);
CREATE INDEX bank_goals_search_en ON bank_goals USING gin (search_en);
CREATE INDEX bank_goals_search_es ON bank_goals USING gin (search_es);

CREATE TABLE goals (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    course_id      uuid         NOT NULL REFERENCES courses (id),
    title          varchar(255) NOT NULL,
    description    text         NOT NULL DEFAULT '',
    documentation  text         NOT NULL DEFAULT '',
    difficulty     varchar(50) CHECK (difficulty IN ('easy', 'medium', 'hard')),
    estimated_time integer,
    language       varchar(20),
    source         varchar(20) CHECK (source IN ('bank', 'model', 'course')),
    content_hash   varchar(64) REFERENCES goal_contents (hash),
    created_by     uuid         NOT NULL REFERENCES users (id),
    published_at   timestamptz,
    created_at     timestamptz  NOT NULL DEFAULT now(),
    updated_at     timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX goals_course ON goals (course_id);
CREATE INDEX goals_content ON goals (content_hash);
CREATE INDEX goals_created_by ON goals (created_by);

CREATE TABLE tasks (
    id                  uuid PRIMARY KEY,
    goal_id             uuid         NOT NULL REFERENCES goals (id),
    title               varchar(255) NOT NULL,
    description         text         NOT NULL,
    validation_criteria jsonb        NOT NULL,
    order_index         integer      NOT NULL CHECK (order_index >= 1),
    created_at          timestamptz  NOT NULL DEFAULT now(),
    UNIQUE (goal_id, order_index)
);

CREATE TABLE user_progress (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id       uuid        NOT NULL REFERENCES users (id),
    goal_id       uuid        NOT NULL REFERENCES goals (id),
    task_id       uuid REFERENCES tasks (id),
    status        varchar(50) NOT NULL DEFAULT 'pending'
        CHECK (status IN ('pending', 'in_progress', 'completed', 'failed')),
    started_at    timestamptz,
    completed_at  timestamptz,
    attempts      integer     NOT NULL DEFAULT 0,
    score         double precision,
    code_snapshot text,
    UNIQUE NULLS NOT DISTINCT (user_id, goal_id, task_id)
);
CREATE INDEX user_progress_goal ON user_progress (goal_id);
CREATE INDEX user_progress_task ON user_progress (task_id);

-- One learner's run of one goal; the row says what its workflow last wrote down.
CREATE TABLE goal_runs (
    goal_id         uuid         NOT NULL REFERENCES goals (id),
    learner_id      uuid         NOT NULL REFERENCES users (id),
    course_id       uuid         NOT NULL REFERENCES courses (id),
    workflow_id     varchar(200) NOT NULL UNIQUE,
    content_hash    varchar(64) REFERENCES goal_contents (hash),
    phase           varchar(20)  NOT NULL CHECK (phase IN
        ('planning', 'awaiting_terms', 'active', 'paused', 'stuck', 'completed', 'failed', 'abandoned')),
    reason          text         NOT NULL DEFAULT '',
    episode         varchar(200),
    stuck_agent     varchar(50),
    current_task_id uuid REFERENCES tasks (id),
    hints_used      integer      NOT NULL DEFAULT 0,
    hints_unlocked  integer      NOT NULL DEFAULT 1,
    hint_ceiling    integer      NOT NULL DEFAULT 4,
    started_at      timestamptz  NOT NULL DEFAULT now(),
    updated_at      timestamptz  NOT NULL DEFAULT now(),
    closed_at       timestamptz,
    PRIMARY KEY (goal_id, learner_id)
);
CREATE INDEX goal_runs_learner ON goal_runs (learner_id, updated_at);
CREATE INDEX goal_runs_course ON goal_runs (course_id);
CREATE INDEX goal_runs_content ON goal_runs (content_hash);
CREATE INDEX goal_runs_task ON goal_runs (current_task_id);
CREATE INDEX goal_runs_stuck ON goal_runs (updated_at) WHERE phase = 'stuck';

-- What learners asked for, in their own words.
CREATE TABLE goal_requests (
    request_id          uuid        NOT NULL,
    learner_id          uuid        NOT NULL REFERENCES users (id),
    goal_id             uuid        NOT NULL REFERENCES goals (id),
    course_id           uuid        NOT NULL REFERENCES courses (id),
    description         text        NOT NULL DEFAULT '',
    language            varchar(20),
    difficulty          varchar(20),
    time_budget_minutes integer,
    at                  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (learner_id, request_id)
);
CREATE INDEX goal_requests_goal ON goal_requests (goal_id);
CREATE INDEX goal_requests_course ON goal_requests (course_id);

-- Work that a learner's messages ask for; workflows carry the ids only.
CREATE TABLE work_requests (
    learner_id  uuid        NOT NULL REFERENCES users (id),
    request_id  uuid        NOT NULL,
    goal_id     uuid        NOT NULL REFERENCES goals (id),
    task_id     uuid        NOT NULL REFERENCES tasks (id),
    kind        varchar(20) NOT NULL CHECK (kind IN ('start_task', 'validate', 'run', 'hint')),
    code        text,
    files       jsonb       NOT NULL DEFAULT '[]',
    stdin       text,
    level       integer,
    at          timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (learner_id, request_id)
);
CREATE INDEX work_requests_goal ON work_requests (goal_id, learner_id, at);
CREATE INDEX work_requests_task ON work_requests (task_id);
CREATE INDEX work_requests_open ON work_requests (learner_id, at) WHERE finished_at IS NULL;

CREATE TABLE verdicts (
    learner_id  uuid             NOT NULL REFERENCES users (id),
    request_id  uuid             NOT NULL,
    goal_id     uuid             NOT NULL REFERENCES goals (id),
    task_id     uuid             NOT NULL REFERENCES tasks (id),
    verdict     varchar(20)      NOT NULL CHECK (verdict IN ('passed', 'failed', 'inconclusive')),
    score       double precision NOT NULL,
    tries       integer          NOT NULL,
    report      jsonb            NOT NULL,
    code_digest varchar(64)      NOT NULL,
    at          timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (learner_id, request_id)
);
CREATE INDEX verdicts_goal ON verdicts (goal_id, learner_id, at);
CREATE INDEX verdicts_task ON verdicts (task_id);

CREATE TABLE hints_given (
    learner_id uuid        NOT NULL REFERENCES users (id),
    goal_id    uuid        NOT NULL REFERENCES goals (id),
    task_id    uuid        NOT NULL REFERENCES tasks (id),
    level      integer     NOT NULL CHECK (level BETWEEN 1 AND 4),
    request_id uuid        NOT NULL,
    text       text        NOT NULL,
    verified   boolean     NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (learner_id, goal_id, task_id, level)
);
CREATE INDEX hints_given_goal ON hints_given (goal_id);
CREATE INDEX hints_given_task ON hints_given (task_id);

CREATE TABLE modals (
    id          uuid PRIMARY KEY,
    learner_id  uuid             NOT NULL REFERENCES users (id),
    goal_id     uuid             NOT NULL REFERENCES goals (id),
    mood_label  varchar(50)      NOT NULL,
    mood_score  double precision NOT NULL,
    payload     jsonb            NOT NULL,
    sent_at     timestamptz      NOT NULL DEFAULT now(),
    action_id   varchar(50),
    answer_text text,
    answered_at timestamptz
);
CREATE INDEX modals_learner ON modals (learner_id, goal_id, sent_at);
CREATE INDEX modals_goal ON modals (goal_id);

CREATE TABLE code_snapshots (
    learner_id uuid         NOT NULL REFERENCES users (id),
    goal_id    uuid         NOT NULL REFERENCES goals (id),
    version    integer      NOT NULL CHECK (version >= 1),
    request_id uuid         NOT NULL,
    object_key varchar(500) NOT NULL,
    stored_at  timestamptz,
    PRIMARY KEY (learner_id, goal_id, version),
    UNIQUE (learner_id, request_id)
);
CREATE INDEX code_snapshots_goal ON code_snapshots (goal_id);
CREATE INDEX code_snapshots_unstored ON code_snapshots (learner_id) WHERE stored_at IS NULL;

-- Every word of an operator to a run, whichever way it came, and whether it counted.
CREATE TABLE operator_audit (
    id         uuid PRIMARY KEY,
    goal_id    uuid         NOT NULL REFERENCES goals (id),
    learner_id uuid         NOT NULL REFERENCES users (id),
    episode    varchar(200) NOT NULL,
    action     varchar(20)  NOT NULL,
    operator   varchar(200) NOT NULL,
    reason     text         NOT NULL,
    accepted   boolean      NOT NULL,
    at         timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX operator_audit_goal ON operator_audit (goal_id, learner_id);
CREATE INDEX operator_audit_learner ON operator_audit (learner_id);
