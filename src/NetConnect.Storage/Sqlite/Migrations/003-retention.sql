-- What was deleted is kept for a while and then goes, woken by its own clock: what was deleted before that clock existed is woken once, and sets it.
CREATE INDEX claim_owner ON claim (kind, id);
CREATE INDEX event_scope_position ON event_scope (position);

UPDATE actor SET wake_at = 0
WHERE kind IN ('service', 'provider', 'resource', 'connection', 'addressplan') AND wake_at IS NULL
  AND schema > 0 AND json_extract(body, '$.deleted_at') IS NOT NULL;
