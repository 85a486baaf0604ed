-- Times are UTC ticks: exact, so that the audit chain can be computed again from what is stored.

CREATE TABLE meta (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    installation TEXT NOT NULL,
    epoch        INTEGER NOT NULL,   -- rises with every owner; a commit of an earlier one is refused
    created_at   INTEGER NOT NULL,
    opened_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE actor (
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    schema  INTEGER NOT NULL,        -- 0: made by the touch of a guard, not yet written by itself
    body    TEXT NOT NULL,
    wake_at INTEGER,
    PRIMARY KEY (kind, id)
) STRICT;

CREATE INDEX actor_wake_up ON actor (wake_at, kind, id) WHERE wake_at IS NOT NULL;

CREATE TABLE actor_child (
    kind      TEXT NOT NULL,
    id        TEXT NOT NULL,
    child_key TEXT NOT NULL,
    schema    INTEGER NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (kind, id, child_key),
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
) STRICT;

CREATE TABLE actor_index (
    kind  TEXT NOT NULL,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    id    TEXT NOT NULL,
    PRIMARY KEY (kind, name, value, id),
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_index_owner ON actor_index (kind, id);

CREATE TABLE claim (
    claim TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    id    TEXT NOT NULL,
    FOREIGN KEY (kind, id) REFERENCES actor (kind, id)
) STRICT, WITHOUT ROWID;

-- Events and audit entries share one sequence without gaps; a batch of commits takes its positions from this row.
CREATE TABLE log_head (
    only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
    position       INTEGER NOT NULL,
    audit_position INTEGER NOT NULL,
    audit_hash     TEXT NOT NULL
) STRICT;

CREATE TABLE event (
    position     INTEGER PRIMARY KEY,
    event_id     TEXT NOT NULL UNIQUE,
    at           INTEGER NOT NULL,
    type         TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id   TEXT NOT NULL,
    actor        TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    message      TEXT NOT NULL,
    data         TEXT NOT NULL
) STRICT;

CREATE INDEX event_subject ON event (subject_kind, subject_id, position);

CREATE TABLE event_scope (
    scope    TEXT NOT NULL,
    position INTEGER NOT NULL REFERENCES event (position),
    PRIMARY KEY (scope, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    position     INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    actor        TEXT NOT NULL,
    action       TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id   TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    detail       TEXT NOT NULL,
    hash         TEXT NOT NULL
) STRICT;
