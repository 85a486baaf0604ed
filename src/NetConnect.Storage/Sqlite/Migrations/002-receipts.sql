-- Requests that must have one effect however often they are sent: written with the effect, completed with the answer.
CREATE TABLE receipt (
    caller       TEXT NOT NULL,
    key          TEXT NOT NULL,
    digest       TEXT NOT NULL,
    request      TEXT NOT NULL,      -- tells one arrival of the request from another
    at           INTEGER NOT NULL,
    subject_kind TEXT,               -- what the request changed; none when it changed nothing
    subject_id   TEXT,
    status       INTEGER,            -- the answer; none when the process died before it was known
    location     TEXT,
    etag         TEXT,
    body         TEXT,
    PRIMARY KEY (caller, key)
) STRICT;

CREATE INDEX receipt_age ON receipt (at);

-- Events up to this position are no longer kept.
ALTER TABLE log_head ADD COLUMN swept INTEGER NOT NULL DEFAULT 0;
