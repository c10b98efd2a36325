-- The ledger. PostgreSQL holds the rule that no resource is in two places at once and none is used outside its openings.
create table appointment (
  appointment_id uuid primary key,
  request_id     uuid        not null references request,
  network        text        not null,
  clinic         text        not null,
  procedure      text        not null,
  state          text        not null check (state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE',
                   'RECOVERING', 'DONE', 'CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED')),
  start_at       timestamptz not null,         -- the patient enters the room
  end_at         timestamptz not null,         -- the patient leaves; stays when the claims are gone
  patient_id     uuid        not null,
  patient_key    uuid        not null,
  alternative    int         not null,
  room_id        uuid        not null,
  provider_id    uuid        not null,
  held_until     timestamptz,
  version        bigint      not null,
  changed        timestamptz not null,
  check (start_at < end_at),
  check ((state = 'HELD') = (held_until is not null))
);
create unique index one_live_appointment on appointment (request_id)
  where state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING');
create index appointment_of_request on appointment (request_id);
create index appointment_of_day on appointment (clinic, start_at);
create index appointment_held on appointment (held_until) where state = 'HELD';
create index appointment_displaced on appointment (start_at) where state = 'DISPLACED';

create table claim (
  appointment_id uuid      not null references appointment,
  resource_id    uuid      not null,
  clinic         text      not null,
  kind           text      not null check (kind in ('ROOM', 'PROVIDER', 'DEVICE', 'BAY')),
  during         tstzrange not null check (not isempty(during)),
  primary key (appointment_id, resource_id),
  constraint one_at_a_time unique (resource_id, during without overlaps) deferrable initially immediate,
  -- deferrable, because an opening that changes is taken out and put in again under the claims that still fit
  constraint within_opening foreign key (resource_id, clinic, period during)
    references opening (resource_id, clinic, period during) deferrable initially immediate
);
create index claim_of_opening on claim using gist (resource_id, clinic, during);

create table patient_claim (
  appointment_id uuid      primary key references appointment,
  patient_id     uuid      not null,
  during         tstzrange not null check (not isempty(during)),
  constraint patient_one_at_a_time unique (patient_id, during without overlaps) deferrable initially immediate
);

-- Who changed an appointment, when and why. Rows are only ever added.
create table appointment_history (
  position       bigint generated always as identity primary key,
  appointment_id uuid        not null references appointment,
  version        bigint      not null,
  at             timestamptz not null,
  who            text        not null,
  was            text,                         -- null: it was made
  became         text        not null,
  why            text,
  start_at       timestamptz not null,
  room_id        uuid        not null,
  provider_id    uuid        not null,
  unique (appointment_id, version)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception 'The history of appointments is only ever added to.';
end $$;

create trigger append_only before update or delete or truncate on appointment_history
  for each statement execute function refuse_to_rewrite_history();
