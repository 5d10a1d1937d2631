-- Where appointments stand in outside calendars, and what was asked of these and is not settled.

CREATE TABLE vb_outside_entries (
  appointment_id TEXT    NOT NULL PRIMARY KEY REFERENCES vb_appointments (id),
  staff_id       TEXT    NOT NULL,
  calendar       TEXT    NOT NULL,
  entry_id       TEXT    NOT NULL,
  starts_at      INTEGER NOT NULL,
  ends_at        INTEGER NOT NULL,
  address        TEXT,
  version        TEXT,
  is_foreign     INTEGER NOT NULL CHECK (is_foreign IN (0, 1)),
  changed_at     INTEGER NOT NULL,
  CHECK (starts_at <= ends_at)
);

CREATE INDEX vb_outside_entries_by_entry ON vb_outside_entries (calendar, entry_id);
CREATE INDEX vb_outside_entries_by_time ON vb_outside_entries (calendar, starts_at, ends_at);

-- The time that an intent takes is a row of vb_claims with the intent's id, and ends with it. Of the rest only what is searched for has a column.
CREATE TABLE vb_outside_intents (
  id             TEXT    NOT NULL PRIMARY KEY,
  key            TEXT    NOT NULL UNIQUE,
  by             TEXT    NOT NULL,
  appointment_id TEXT    NOT NULL,
  state          INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- 0 open, 1 undoing, 2 released
  next_at        INTEGER NOT NULL,
  version        INTEGER NOT NULL,
  intent         TEXT    NOT NULL CHECK (json_valid(intent))
) WITHOUT ROWID;

CREATE INDEX vb_outside_intents_by_due ON vb_outside_intents (next_at);
CREATE INDEX vb_outside_intents_by_appointment ON vb_outside_intents (appointment_id, state);
CREATE INDEX vb_outside_intents_by_asker ON vb_outside_intents (by, state);

CREATE TABLE vb_leases (
  name  TEXT    NOT NULL PRIMARY KEY,
  owner TEXT    NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;
