-- Packs in work: the newest revision, all that were before it, and what reviewers said.
create table packs (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  revision integer not null check (revision > 0)
);

create table revisions (
  pack text not null references packs,
  revision integer not null check (revision > 0),
  -- Named by whoever saves: a save that is sent again is known by it.
  save uuid not null unique,
  body text not null check (octet_length(body) <= 1048576),
  -- SHA-256 of the pack as it would be published; null while it is not yet a good pack.
  published_as text check (published_as ~ '^[0-9a-f]{64}$'),
  author uuid not null references people,
  at timestamptz not null default now(),
  primary key (pack, revision)
);
create trigger revisions_are_kept before update or delete on revisions for each row execute function refuse_change();

create table reviews (
  id uuid primary key,
  pack text not null,
  revision integer not null,
  reviewer uuid not null references people,
  verdict text not null check (verdict in ('comment', 'approve', 'object')),
  -- Which entry it is about, as a path in the pack; empty for the whole.
  place text not null default '' check (char_length(place) <= 200),
  words text not null default '' check (char_length(words) <= 4000),
  at timestamptz not null default now(),
  foreign key (pack, revision) references revisions
);
create index reviews_of_revision on reviews (pack, revision);
create trigger reviews_are_kept before update or delete on reviews for each row execute function refuse_change();
