-- The tables of the SQLite store (its versions 1 to 3), for several nodes. Times are UTC ticks: exact, so that the audit chain can be computed again.
-- Texts sort by their UTF-8 bytes, whatever the language of the database: that is the one order in which all nodes lock rows.

CREATE TABLE meta (
    only_row     integer PRIMARY KEY CHECK (only_row = 1),
    installation text COLLATE "C" NOT NULL,
    epoch        bigint NOT NULL,    -- the last one given to any node: none is given twice
    created_at   bigint NOT NULL
);

-- Who may write. A batch holds a share of its node's row until it ends, so whoever has changed the row knows that nothing of before is under way.
CREATE TABLE node (
    name  text COLLATE "C" PRIMARY KEY,
    epoch bigint NOT NULL,           -- of the process that may write under this name; a commit of another one is refused
    since bigint NOT NULL
);

CREATE TABLE actor (
    kind    text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    schema  integer NOT NULL,        -- 0: made by the touch of a guard, not yet written by itself
    body    text COLLATE "C" NOT NULL,
    wake_at bigint,
    PRIMARY KEY (kind, id)
);

CREATE INDEX actor_wake_up ON actor (wake_at, kind, id) WHERE wake_at IS NOT NULL;

CREATE TABLE actor_child (
    kind      text COLLATE "C" NOT NULL,
    id        text COLLATE "C" NOT NULL,
    child_key text COLLATE "C" NOT NULL,
    schema    integer NOT NULL,
    body      text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, id, child_key),
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
);

CREATE TABLE actor_index (
    kind  text COLLATE "C" NOT NULL,
    name  text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    id    text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, name, value, id),
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
);

CREATE INDEX actor_index_owner ON actor_index (kind, id);

CREATE TABLE claim (
    claim text COLLATE "C" PRIMARY KEY,
    kind  text COLLATE "C" NOT NULL,
    id    text COLLATE "C" NOT NULL,
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
);

CREATE INDEX claim_owner ON claim (kind, id);

-- Events and audit entries share one sequence without gaps; a batch of commits takes its positions from this row, which it locks last.
-- The room in the page lets the row be replaced beside itself.
CREATE TABLE log_head (
    only_row       integer PRIMARY KEY CHECK (only_row = 1),
    position       bigint NOT NULL,
    audit_position bigint NOT NULL,
    audit_hash     text COLLATE "C" NOT NULL,
    swept          bigint NOT NULL DEFAULT 0    -- events up to this position are no longer kept
) WITH (fillfactor = 10);

CREATE TABLE event (
    position     bigint PRIMARY KEY,
    event_id     text COLLATE "C" NOT NULL UNIQUE,
    at           bigint NOT NULL,
    type         text COLLATE "C" NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id   text COLLATE "C" NOT NULL,
    actor        text COLLATE "C" NOT NULL,
    scopes       text COLLATE "C" NOT NULL,
    message      text COLLATE "C" NOT NULL,
    data         text COLLATE "C" NOT NULL
);

CREATE INDEX event_subject ON event (subject_kind, subject_id, position);

CREATE TABLE event_scope (
    scope    text COLLATE "C" NOT NULL,
    position bigint NOT NULL REFERENCES event (position),
    PRIMARY KEY (scope, position)
);

CREATE INDEX event_scope_position ON event_scope (position);

CREATE TABLE audit (
    position     bigint PRIMARY KEY,
    at           bigint NOT NULL,
    actor        text COLLATE "C" NOT NULL,
    action       text COLLATE "C" NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id   text COLLATE "C" NOT NULL,
    scopes       text COLLATE "C" NOT NULL,
    outcome      text COLLATE "C" NOT NULL,
    detail       text COLLATE "C" NOT NULL,
    hash         text COLLATE "C" NOT NULL
);

-- Requests that must have one effect however often they are sent: written with the effect, completed with the answer.
CREATE TABLE receipt (
    caller       text COLLATE "C" NOT NULL,
    key          text COLLATE "C" NOT NULL,
    digest       text COLLATE "C" NOT NULL,
    request      text COLLATE "C" NOT NULL,    -- tells one arrival of the request from another
    at           bigint NOT NULL,
    subject_kind text COLLATE "C",             -- what the request changed; none when it changed nothing
    subject_id   text COLLATE "C",
    status       integer,                      -- the answer; none when the process died before it was known
    location     text COLLATE "C",
    etag         text COLLATE "C",
    body         text COLLATE "C",
    PRIMARY KEY (caller, key)
);

CREATE INDEX receipt_age ON receipt (at);
