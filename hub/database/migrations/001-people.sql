-- Who may do what, and how they show who they are. Secrets are kept as their SHA-256 alone.
create table people (
  id uuid primary key,
  name text not null unique check (char_length(name) between 1 and 80),
  roles text[] not null check (roles <@ array['author', 'reviewer', 'publisher', 'admin']),
  left_at timestamptz
);

create table tokens (
  hash bytea primary key check (octet_length(hash) = 32),
  person uuid not null references people,
  -- invite: once, to add the first passkey; session: the cookie; bearer: for command lines.
  kind text not null check (kind in ('invite', 'session', 'bearer')),
  label text not null default '' check (char_length(label) <= 80),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index tokens_of_person on tokens (person);

create table passkeys (
  id text primary key,
  person uuid not null references people,
  public_key bytea not null,
  counter bigint not null,
  made_at timestamptz not null default now()
);
create index passkeys_of_person on passkeys (person);

create table challenges (
  challenge text primary key,
  -- Who is to add a passkey; null where somebody signs in.
  person uuid references people,
  expires_at timestamptz not null
);

-- What was done, by whom. Nobody changes or deletes a row, not even the hub.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person uuid references people,
  deed text not null,
  about text not null default '',
  detail jsonb not null default '{}'
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_is_kept before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function refuse_change();
