-- What is to be told of changes, written in the transaction of each change; and notes of customers who did not come.

CREATE TABLE vb_outbox (
  id             TEXT    NOT NULL PRIMARY KEY,
  appointment_id TEXT    NOT NULL REFERENCES vb_appointments (id),
  sequence       INTEGER NOT NULL,
  topic          INTEGER NOT NULL CHECK (topic IN (0, 1, 2, 3)), -- 0 booked, 1 moved, 2 cancelled, 3 reminder
  channel        TEXT    NOT NULL,
  detail         TEXT,
  created_at     INTEGER NOT NULL,
  due_at         INTEGER NOT NULL,
  state          INTEGER NOT NULL CHECK (state IN (0, 1, 2, 3)), -- 0 pending, 1 delivered, 2 dead, 3 discarded
  attempts       INTEGER NOT NULL CHECK (attempts >= 0),
  lease          TEXT,
  leased_until   INTEGER,
  problem        TEXT,
  settled_at     INTEGER,
  CHECK ((state = 0) = (settled_at IS NULL)),
  CHECK (state = 0 OR leased_until IS NULL)
);

CREATE INDEX vb_outbox_by_state ON vb_outbox (state, due_at);
CREATE INDEX vb_outbox_by_appointment ON vb_outbox (appointment_id, channel, state, sequence);

CREATE TABLE vb_no_shows (
  appointment_id TEXT    NOT NULL PRIMARY KEY REFERENCES vb_appointments (id),
  at             INTEGER NOT NULL,
  by             TEXT    NOT NULL,
  note           TEXT
);
