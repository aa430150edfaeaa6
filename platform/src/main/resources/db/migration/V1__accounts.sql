-- People, their roles and their logins. The keys compare without case after NFKC.
CREATE TABLE users (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    username      varchar(100) NOT NULL,
    username_key  varchar(100) NOT NULL UNIQUE,
    email         varchar(255) NOT NULL,
    email_key     varchar(255) NOT NULL UNIQUE,
    password_hash varchar(255) NOT NULL,
    locale        varchar(8)   NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'es')),
    settings      jsonb        NOT NULL DEFAULT '{}',
    disabled      boolean      NOT NULL DEFAULT false,
    created_at    timestamptz  NOT NULL DEFAULT now(),
    updated_at    timestamptz  NOT NULL DEFAULT now()
);

CREATE TABLE user_roles (
    user_id uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role    varchar(20) NOT NULL CHECK (role IN ('student', 'instructor', 'admin')),
    PRIMARY KEY (user_id, role)
);

-- One login: a family of refresh tokens. Rotation derives each successor with the family's own key.
CREATE TABLE login_sessions (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id      uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    rotation_key bytea       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz
);
CREATE INDEX login_sessions_user ON login_sessions (user_id);
CREATE INDEX login_sessions_expiry ON login_sessions (expires_at);

CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES login_sessions (id) ON DELETE CASCADE,
    generation integer     NOT NULL,
    issued_at  timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    rotated_at timestamptz,
    UNIQUE (session_id, generation)
);

CREATE TABLE revoked_tokens (
    jti        uuid PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX revoked_tokens_user ON revoked_tokens (user_id);
CREATE INDEX revoked_tokens_expiry ON revoked_tokens (expires_at);
