-- What was said and done in calls, written as it happens. Entries are only ever added; each is JSON.

CREATE TABLE vb_call_entries (
  call_id  TEXT    NOT NULL,
  sequence INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  entry    TEXT    NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (call_id, sequence)
) WITHOUT ROWID;

CREATE INDEX vb_call_entries_starts ON vb_call_entries (at) WHERE kind = 'started';
