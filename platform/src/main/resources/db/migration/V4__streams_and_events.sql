-- What clients asked, what learners are told, what happened, and what it is like.

CREATE EXTENSION IF NOT EXISTS vector;

-- Requests that took effect, so that one sent again gets the same answer.
CREATE TABLE client_requests (
    user_id      uuid        NOT NULL REFERENCES users (id),
    id           uuid        NOT NULL,
    type         varchar(50) NOT NULL,
    payload_hash varchar(64) NOT NULL,
    reply        jsonb,
    at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, id)
);
CREATE INDEX client_requests_at ON client_requests (at);
CREATE INDEX client_requests_open ON client_requests (at) WHERE reply IS NULL;

CREATE TABLE learner_streams (
    user_id  uuid PRIMARY KEY REFERENCES users (id),
    last_seq bigint NOT NULL DEFAULT 0
);

CREATE TABLE stream_messages (
    user_id uuid         NOT NULL REFERENCES users (id),
    seq     bigint       NOT NULL CHECK (seq >= 1),
    key     varchar(300) NOT NULL,
    type    varchar(50)  NOT NULL,
    payload jsonb        NOT NULL,
    at      timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, seq),
    UNIQUE (user_id, key)
);
CREATE INDEX stream_messages_at ON stream_messages (at);

-- The event log and outbox. A row is claimed for one file of the lake by its parquet_path and is in it for good once
-- processed_at is set.
CREATE TABLE events (
    id           uuid PRIMARY KEY,
    event_type   varchar(100) NOT NULL,
    user_id      uuid REFERENCES users (id),
    aggregate_id uuid,
    payload      jsonb        NOT NULL,
    created_at   timestamptz  NOT NULL DEFAULT clock_timestamp(),
    published_at timestamptz,
    processed_at timestamptz,
    parquet_path varchar(500),
    dead_at      timestamptz
);
CREATE INDEX events_unpublished ON events (created_at) WHERE published_at IS NULL;
CREATE INDEX events_unprocessed ON events (created_at) WHERE processed_at IS NULL;
CREATE INDEX events_claimed ON events (parquet_path) WHERE processed_at IS NULL;
CREATE INDEX events_created_at ON events (created_at);
CREATE INDEX events_user ON events (user_id, created_at);
CREATE INDEX events_aggregate ON events (aggregate_id);

-- The files of the lake; a day's numbers are counted up in lake_days.
CREATE TABLE lake_days (
    day         date PRIMARY KEY,
    last_number integer NOT NULL
);
CREATE TABLE lake_files (
    path        varchar(500) PRIMARY KEY,
    day         date        NOT NULL,
    number      integer     NOT NULL,
    claimed_at  timestamptz NOT NULL DEFAULT now(),
    written_at  timestamptz,
    UNIQUE (day, number)
);
CREATE INDEX lake_files_unwritten ON lake_files (claimed_at) WHERE written_at IS NULL;

-- Vectors of all models in one width: a shorter one is padded with zeros, which leaves cosine similarity unchanged.
CREATE TABLE embeddings (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    entity_type  varchar(50)  NOT NULL,
    entity_id    uuid         NOT NULL,
    part         integer      NOT NULL,
    content      text         NOT NULL,
    embedding    vector(1536) NOT NULL,
    model        varchar(100) NOT NULL,
    locale       varchar(5)   NOT NULL,
    content_hash varchar(64)  NOT NULL,
    created_at   timestamptz  NOT NULL DEFAULT now(),
    UNIQUE (entity_type, entity_id, model, locale, part)
);
CREATE INDEX embeddings_cosine ON embeddings USING hnsw (embedding vector_cosine_ops);
-- The bank is searched apart from what learners and courses add, however much that is.
CREATE INDEX embeddings_cosine_bank ON embeddings USING hnsw (embedding vector_cosine_ops)
    WHERE entity_type = 'bank_goal';
