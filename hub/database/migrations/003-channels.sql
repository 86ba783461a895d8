-- The signed files of each channel, as they are served. `revision` is the state that a compare-and-swap names.
create table files (
  channel text not null check (channel ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  path text not null check (char_length(path) <= 200),
  revision bigint not null check (revision > 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (channel, path)
);

-- Which state of a channel's index the folder shows. Where it is behind, somebody was killed between the two.
create table shown (
  channel text primary key,
  revision bigint not null
);
