-- Courses, who follows them, and the terms under which they do.
CREATE TABLE courses (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title       varchar(255) NOT NULL,
    description text         NOT NULL DEFAULT '',
    visibility  varchar(10)  NOT NULL DEFAULT 'open' CHECK (visibility IN ('open', 'closed')),
    personal_of uuid UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    created_by  uuid REFERENCES users (id) ON DELETE SET NULL,
    created_at  timestamptz  NOT NULL DEFAULT now(),
    updated_at  timestamptz  NOT NULL DEFAULT now()
);
CREATE INDEX courses_creator ON courses (created_by);
CREATE INDEX courses_by_age ON courses (created_at, id);

CREATE TABLE enrollments (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id     uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    course_id   uuid        NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    status      varchar(50) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'completed')),
    UNIQUE (user_id, course_id)
);
CREATE INDEX enrollments_course ON enrollments (course_id);

CREATE TABLE contracts (
    course_id           uuid        NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    version             integer     NOT NULL CHECK (version >= 1),
    deadline            timestamptz,
    attempt_limit       integer CHECK (attempt_limit >= 1),
    hint_ceiling        integer CHECK (hint_ceiling BETWEEN 0 AND 4),
    data_consent        boolean,
    terms               text        NOT NULL,
    requires_acceptance boolean     NOT NULL,
    created_by          uuid REFERENCES users (id) ON DELETE SET NULL,
    created_at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (course_id, version)
);
CREATE INDEX contracts_creator ON contracts (created_by);

CREATE TABLE contract_responses (
    user_id   uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    course_id uuid        NOT NULL,
    version   integer     NOT NULL,
    accepted  boolean     NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, course_id, version),
    FOREIGN KEY (course_id, version) REFERENCES contracts (course_id, version) ON DELETE CASCADE
);
CREATE INDEX contract_responses_contract ON contract_responses (course_id, version);

-- Which terms a learner has been told of: each version once.
CREATE TABLE contract_notices (
    user_id   uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    course_id uuid        NOT NULL,
    version   integer     NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, course_id, version),
    FOREIGN KEY (course_id, version) REFERENCES contracts (course_id, version) ON DELETE CASCADE
);
CREATE INDEX contract_notices_contract ON contract_notices (course_id, version);

CREATE TABLE lessons (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    course_id  uuid         NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    goal_id    uuid         NOT NULL,
    title      varchar(255) NOT NULL,
    content    text         NOT NULL,
    position   integer      NOT NULL,
    created_at timestamptz  NOT NULL DEFAULT now(),
    UNIQUE (course_id, goal_id),
    UNIQUE (course_id, position)
);
