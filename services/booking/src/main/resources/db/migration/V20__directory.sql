-- What room and provider say there is. Booking reads it and never changes it by itself.
create extension if not exists btree_gist;

create table clinic (
  code          text primary key,
  network       text   not null,
  name          text   not null,
  time_zone     text   not null,               -- IANA name
  drive_minutes jsonb  not null,               -- clinic code to whole minutes by road
  version       bigint not null
);

create table resource (                        -- a room, a device or a recovery bay
  resource_id  uuid primary key,
  network      text    not null,
  clinic       text    not null,
  code         text    not null,
  name         text    not null,
  kind         text    not null check (kind in ('ROOM', 'DEVICE', 'BAY')),
  type         text    not null,
  capabilities text[]  not null,
  in_service   boolean not null,
  version      bigint  not null
);
create index resource_of_clinic on resource (clinic, kind, type);

create table provider (
  provider_id        uuid primary key,
  network            text    not null,
  code               text    not null,
  name               text    not null,
  kind               text    not null,
  active             boolean not null,
  procedures_per_day int,                      -- null: no limit
  minutes_per_day    int,
  version            bigint  not null
);

create table credential (
  provider_id uuid not null references provider on delete cascade,
  code        text not null,                   -- a procedure or a group of procedures
  clinics     text[],                          -- null: everywhere
  valid_from  date not null,
  valid_until date                             -- the last day it holds; null: no end
);
create index credential_of_provider on credential (provider_id, code);

-- The openings and sessions as they were announced, by their ids. They may overlap for a moment while one is split into two.
create table announced_opening (
  opening_id   uuid primary key,
  resource_id  uuid      not null,             -- a room, device or bay, or the provider of a session
  clinic       text      not null,
  during       tstzrange not null check (not isempty(during)),
  session_kind text,                           -- only of a session
  version      bigint    not null
);
create index announced_opening_of_resource on announced_opening using gist (resource_id, during);

-- The same, put together: where claims may lie. No two rows of one resource at one clinic overlap or touch.
create table opening (
  resource_id uuid      not null,
  clinic      text      not null,
  during      tstzrange not null,
  primary key (resource_id, clinic, during without overlaps)
);
create index opening_of_clinic on opening using gist (clinic, during);

-- Resources whose openings were announced differently and would displace somebody: they wait until nothing more is said about them.
create table unsettled (
  resource_id uuid        not null,
  clinic      text        not null,
  since       timestamptz not null,
  reach       tstzrange   not null,            -- the time that was spoken of
  primary key (resource_id, clinic)
);
