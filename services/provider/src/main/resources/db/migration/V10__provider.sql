create extension if not exists btree_gist;

-- A copy of what the room service tells about its clinics.
create table clinic (
  code          text primary key,
  network       text   not null,
  name          text   not null,
  time_zone     text   not null,
  drive_minutes jsonb  not null,   -- clinic code to minutes by road
  version       bigint not null
);

create table provider (
  id                 uuid primary key,
  network            text    not null,
  code               text    not null unique,
  display_name       text    not null,
  kind               text    not null check (kind in ('IPM_PHYSICIAN', 'PHYSICIAN', 'NP', 'PA', 'RN', 'TECHNOLOGIST')),
  active             boolean not null,
  procedures_per_day int,          -- null: no limit
  minutes_per_day    int,
  version            bigint  not null
);

-- What somebody may perform: a procedure or a group of procedures, at some clinics or all, from a day to a day.
create table credential (
  provider_id uuid not null references provider,
  code        text not null,
  clinics     text[] check (cardinality(clinics) > 0), -- null: at all of them
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from),  -- the last day; null: no end
  unique nulls not distinct (provider_id, code, valid_from, clinics)
);

-- Who works where in the week. An every_weeks of 2 means the week of valid_from, not the next, and so on.
create table roster (
  provider_id uuid not null references provider,
  clinic      text not null references clinic,
  weekday     text not null,
  starts      time not null,
  ends        time not null check (starts < ends),
  kind        text not null check (kind in ('PROCEDURES', 'VISITS', 'MIXED')),
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from),  -- the last day
  every_weeks int  not null check (every_weeks > 0),
  unique (provider_id, weekday, starts, valid_from)
);

-- On a date named here these stretches stand instead of the roster's; without times: not at work.
create table roster_exception (
  provider_id uuid not null references provider,
  date        date not null,
  clinic      text references clinic,
  starts      time,
  ends        time check (starts < ends),
  kind        text check (kind in ('PROCEDURES', 'VISITS', 'MIXED')),
  check (num_nonnulls(clinic, starts, ends, kind) in (0, 4)),
  unique nulls not distinct (provider_id, date, starts)
);

-- Rises with every change of somebody's roster.
create table roster_version (
  provider_id uuid primary key references provider,
  version     bigint not null
);

create table absence (
  id          uuid primary key,
  provider_id uuid        not null references provider,
  starts      timestamptz not null,
  ends        timestamptz not null check (starts < ends),
  reason      text        not null,
  external_id text unique
);
create index absence_ends on absence (ends);

-- When somebody is where, computed from all of the above; never at two places at a time.
create table session (
  id          uuid primary key,
  provider_id uuid      not null references provider,
  clinic      text      not null references clinic,
  kind        text      not null,
  during      tstzrange not null check (not isempty(during)),
  version     bigint    not null,
  constraint one_at_a_time unique (provider_id, during without overlaps)
);
create index session_clinic on session (clinic, lower(during));
