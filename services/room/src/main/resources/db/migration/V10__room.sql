create extension if not exists btree_gist;

create table clinic (
  code          text primary key,
  network       text             not null,
  name          text             not null,
  time_zone     text             not null,
  latitude      double precision not null,
  longitude     double precision not null,
  drive_minutes jsonb            not null,   -- clinic code to minutes by road
  evidence      text,                        -- where the figures come from
  version       bigint           not null
);

create table resource (
  id           uuid primary key,
  network      text    not null,
  clinic       text    not null references clinic, -- for a device: where it is at home
  code         text    not null unique,
  name         text    not null,
  kind         text    not null check (kind in ('ROOM', 'DEVICE', 'BAY')),
  type         text    not null,
  capabilities text[]  not null,
  in_service   boolean not null,
  evidence     text,
  version      bigint  not null
);
create index resource_clinic on resource (clinic);

-- Hours belong to a resource, or to a clinic for all its resources without weekly hours of their own.
create table weekly_hours (
  clinic      text references clinic,
  resource_id uuid references resource,
  weekday     text not null,
  opens       time not null,
  closes      time not null,          -- 00:00 is the end of the day
  valid_from  date,
  valid_until date,                   -- the last day
  at_clinic   text references clinic, -- a device that stands elsewhere on this weekday
  check (num_nonnulls(clinic, resource_id) = 1),
  check (opens < closes or closes = '00:00'),
  unique nulls not distinct (clinic, resource_id, weekday, opens, valid_from)
);

-- On a date named here these hours stand instead of the weekly ones; no times: closed all day.
create table special_hours (
  clinic      text references clinic,
  resource_id uuid references resource,
  date        date not null,
  opens       time,
  closes      time,
  at_clinic   text references clinic,
  check (num_nonnulls(clinic, resource_id) = 1),
  check (num_nonnulls(opens, closes) in (0, 2)),
  check (opens < closes or closes = '00:00'),
  unique nulls not distinct (clinic, resource_id, date, opens)
);

-- Rises with every change of the hours of its owner, a clinic code or a resource id.
create table hours_version (
  owner   text primary key,
  version bigint not null
);

create table holiday (
  clinic text not null references clinic,
  date   date not null,
  name   text not null,
  primary key (clinic, date)
);

create table closure (
  id          uuid primary key,
  clinic      text references clinic,
  resource_id uuid references resource,
  kind        text        not null check (kind in ('CLOSURE', 'OUTAGE')),
  starts      timestamptz not null,
  ends        timestamptz not null,
  reason      text        not null,
  external_id text unique,
  check (num_nonnulls(clinic, resource_id) = 1),
  check (starts < ends)
);
create index closure_ends on closure (ends);

-- When each resource can be used, computed from all of the above; never two at a time.
create table opening (
  id          uuid primary key,
  resource_id uuid      not null references resource,
  clinic      text      not null references clinic,
  during      tstzrange not null check (not isempty(during)),
  version     bigint    not null,
  constraint one_at_a_time unique (resource_id, during without overlaps)
);
create index opening_clinic on opening (clinic, lower(during));
