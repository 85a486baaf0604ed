-- Set in a copy: when it was made. Set by a restore: from what, and what was lost (JSON).
ALTER TABLE meta ADD COLUMN backed_up_at INTEGER;
ALTER TABLE meta ADD COLUMN restored TEXT;
