CREATE TABLE artist (
  id                TEXT PRIMARY KEY,
  uuid              TEXT NOT NULL,
  name              TEXT NOT NULL,
  monthly_listeners INTEGER NOT NULL,
  followers         INTEGER NOT NULL,
  lifetime_streams  INTEGER NOT NULL,
  world_rank        INTEGER,
  biography         TEXT NOT NULL,
  city              TEXT NOT NULL,
  country           TEXT NOT NULL,
  active_since      INTEGER NOT NULL,
  record_label      TEXT NOT NULL,
  created_at        TEXT NOT NULL,
  palette           TEXT NOT NULL
);

CREATE TABLE genre (
  artist_id TEXT NOT NULL REFERENCES artist (id),
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (artist_id, position)
);

CREATE TABLE album (
  id             TEXT PRIMARY KEY,
  artist_id      TEXT NOT NULL REFERENCES artist (id),
  title          TEXT NOT NULL,
  album_type     TEXT NOT NULL CHECK (album_type IN ('album', 'ep', 'single', 'live')),
  release_date   TEXT NOT NULL,
  total_tracks   INTEGER NOT NULL,
  palette        TEXT NOT NULL,
  motif          TEXT NOT NULL,
  catalog_number TEXT NOT NULL
);

CREATE TABLE track (
  id           TEXT PRIMARY KEY,
  album_id     TEXT NOT NULL REFERENCES album (id),
  track_number INTEGER NOT NULL,
  title        TEXT NOT NULL,
  duration_ms  INTEGER NOT NULL,
  play_count   INTEGER NOT NULL,
  isrc         TEXT NOT NULL
);
CREATE INDEX track_by_plays ON track (play_count DESC);

CREATE TABLE product (
  sku          TEXT PRIMARY KEY,
  artist_id    TEXT NOT NULL REFERENCES artist (id),
  album_id     TEXT NOT NULL REFERENCES album (id),
  name         TEXT NOT NULL,
  amount_cents INTEGER NOT NULL,
  available    INTEGER NOT NULL,
  funded_ratio REAL,
  backers      INTEGER
);

CREATE TABLE comment (
  id           TEXT PRIMARY KEY,
  artist_id    TEXT NOT NULL REFERENCES artist (id),
  display_name TEXT NOT NULL,
  text         TEXT NOT NULL,
  likes        INTEGER NOT NULL,
  created_at   INTEGER NOT NULL
);

CREATE TABLE listener (
  id           TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  plan         TEXT NOT NULL,
  unread_count INTEGER NOT NULL,
  country      TEXT NOT NULL
);

CREATE TABLE follow (
  listener_id TEXT NOT NULL REFERENCES listener (id),
  artist_id   TEXT NOT NULL REFERENCES artist (id),
  PRIMARY KEY (listener_id, artist_id)
);
