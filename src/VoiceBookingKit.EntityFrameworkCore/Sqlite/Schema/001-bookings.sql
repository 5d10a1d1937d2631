-- Appointments, holds, the audit trail and messages. Instants are ticks of 100 ns since the year 1, in UTC. Ids are UUIDs as text.

CREATE TABLE vb_appointments (
  id                 TEXT    NOT NULL PRIMARY KEY,
  uid                TEXT    NOT NULL UNIQUE,
  reference          TEXT    NOT NULL UNIQUE,
  service_id         TEXT    NOT NULL,
  staff_id           TEXT    NOT NULL,
  starts_at          INTEGER NOT NULL,
  ends_at            INTEGER NOT NULL,
  blocked_from       INTEGER NOT NULL,
  blocked_to         INTEGER NOT NULL,
  customer_name      TEXT    NOT NULL,
  customer_email     TEXT    NOT NULL,
  customer_phone     TEXT,
  customer_time_zone TEXT,
  customer_language  TEXT,
  notes              TEXT,
  status             INTEGER NOT NULL CHECK (status IN (0, 1)), -- 0 booked, 1 cancelled
  sequence           INTEGER NOT NULL CHECK (sequence >= 0),
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  call_id            TEXT,
  CHECK (blocked_from <= starts_at AND starts_at < ends_at AND ends_at <= blocked_to)
);

CREATE INDEX vb_appointments_by_start ON vb_appointments (starts_at);
CREATE INDEX vb_appointments_by_customer ON vb_appointments (customer_email, starts_at);

-- Time that is taken: one row for each standing appointment, and one for each hold.
CREATE TABLE vb_claims (
  id              TEXT    NOT NULL PRIMARY KEY,
  staff_id        TEXT    NOT NULL,
  blocked_from    INTEGER NOT NULL,
  blocked_to      INTEGER NOT NULL,
  starts_at       INTEGER NOT NULL,
  appointment_id  TEXT    REFERENCES vb_appointments (id) ON DELETE CASCADE,
  hold_owner      TEXT,
  hold_leaving    TEXT,
  hold_expires_at INTEGER,
  CHECK (appointment_id IS NULL OR (appointment_id = id AND hold_owner IS NULL AND hold_leaving IS NULL AND hold_expires_at IS NULL)),
  CHECK (appointment_id IS NOT NULL OR (hold_owner IS NOT NULL AND hold_expires_at IS NOT NULL)),
  -- No claim is longer than 7 days, so that the search for overlap need not look further back.
  CHECK (blocked_from < blocked_to AND blocked_to - blocked_from <= 6048000000000)
);

CREATE INDEX vb_claims_by_staff ON vb_claims (staff_id, blocked_from, blocked_to);
CREATE INDEX vb_claims_by_time ON vb_claims (blocked_from, blocked_to, staff_id, starts_at, appointment_id, hold_owner, hold_expires_at);
CREATE INDEX vb_claims_by_appointment ON vb_claims (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX vb_claims_by_owner ON vb_claims (hold_owner) WHERE hold_owner IS NOT NULL;
CREATE INDEX vb_claims_by_expiry ON vb_claims (hold_expires_at) WHERE hold_expires_at IS NOT NULL;

-- Two claims on one staff member never overlap, but that a hold may overlap the appointment that leaves to go there.
CREATE TRIGGER vb_claims_insert_without_overlap BEFORE INSERT ON vb_claims
BEGIN
  SELECT RAISE(ABORT, 'vb_claims: overlap') WHERE EXISTS (
    SELECT 1 FROM vb_claims other
    WHERE other.staff_id = NEW.staff_id AND other.id <> NEW.id
      AND other.blocked_from < NEW.blocked_to AND other.blocked_from > NEW.blocked_from - 6048000000000
      AND other.blocked_to > NEW.blocked_from
      AND (NEW.hold_leaving IS NULL OR other.appointment_id IS NOT NEW.hold_leaving));
END;

CREATE TRIGGER vb_claims_update_without_overlap BEFORE UPDATE ON vb_claims
BEGIN
  SELECT RAISE(ABORT, 'vb_claims: overlap') WHERE EXISTS (
    SELECT 1 FROM vb_claims other
    WHERE other.staff_id = NEW.staff_id AND other.id <> OLD.id
      AND other.blocked_from < NEW.blocked_to AND other.blocked_from > NEW.blocked_from - 6048000000000
      AND other.blocked_to > NEW.blocked_from
      AND (NEW.hold_leaving IS NULL OR other.appointment_id IS NOT NEW.hold_leaving));
END;

-- The claims of appointments follow them, whoever writes.
CREATE TRIGGER vb_appointments_insert_claims AFTER INSERT ON vb_appointments WHEN NEW.status = 0
BEGIN
  INSERT INTO vb_claims (id, staff_id, blocked_from, blocked_to, starts_at, appointment_id)
  VALUES (NEW.id, NEW.staff_id, NEW.blocked_from, NEW.blocked_to, NEW.starts_at, NEW.id);
END;

CREATE TRIGGER vb_appointments_update_claims AFTER UPDATE ON vb_appointments
WHEN (OLD.id, OLD.staff_id, OLD.blocked_from, OLD.blocked_to, OLD.starts_at, OLD.status)
  IS NOT (NEW.id, NEW.staff_id, NEW.blocked_from, NEW.blocked_to, NEW.starts_at, NEW.status)
BEGIN
  DELETE FROM vb_claims WHERE id = OLD.id;
  INSERT INTO vb_claims (id, staff_id, blocked_from, blocked_to, starts_at, appointment_id)
  SELECT NEW.id, NEW.staff_id, NEW.blocked_from, NEW.blocked_to, NEW.starts_at, NEW.id WHERE NEW.status = 0;
END;

-- The audit trail, and with it the idempotency keys. Entries are only ever added.
CREATE TABLE vb_changes (
  appointment_id    TEXT    NOT NULL REFERENCES vb_appointments (id),
  sequence          INTEGER NOT NULL,
  key               TEXT    NOT NULL UNIQUE,
  kind              INTEGER NOT NULL CHECK (kind IN (0, 1, 2)), -- 0 booked, 1 moved, 2 cancelled
  at                INTEGER NOT NULL,
  by                TEXT    NOT NULL,
  before_service_id TEXT,
  before_staff_id   TEXT,
  before_starts_at  INTEGER,
  before_ends_at    INTEGER,
  after_service_id  TEXT,
  after_staff_id    TEXT,
  after_starts_at   INTEGER,
  after_ends_at     INTEGER,
  note              TEXT,
  PRIMARY KEY (appointment_id, sequence)
) WITHOUT ROWID;

CREATE TABLE vb_messages (
  id      TEXT    NOT NULL PRIMARY KEY,
  at      INTEGER NOT NULL,
  call_id TEXT    NOT NULL,
  name    TEXT,
  contact TEXT    NOT NULL,
  text    TEXT    NOT NULL
);

CREATE INDEX vb_messages_by_time ON vb_messages (at);
