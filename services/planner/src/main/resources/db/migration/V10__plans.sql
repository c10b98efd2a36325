-- A run of the planner: what was asked, with what it was solved, what came out.
create table plan_run (
  plan_id            uuid        primary key,
  network            text        not null,
  kind               text        not null check (kind in ('FILL', 'REPAIR')),
  clinics            text        not null,     -- codes, separated by spaces
  from_day           date        not null,
  to_day             date        not null,
  seconds            int         not null check (seconds > 0),
  seed               bigint      not null,
  weights_version    text        not null,
  weights            text        not null,     -- JSON: rule to weight
  solver_version     text        not null,
  state              text        not null
                     check (state in ('SOLVING', 'PROPOSED', 'STOPPED', 'FAILED', 'ACCEPTED', 'APPLIED')),
  replica            text        not null,     -- which planner solves it
  ordered_by         text        not null,
  ordered            timestamptz not null,
  finished           timestamptz,
  failure            text,
  input_hash         text,
  hard               bigint,
  medium             bigint,
  soft               bigint,
  to_place           int,
  placed             int,
  score_calculations bigint,
  elapsed_millis     bigint,
  costs              text,                     -- JSON: what each rule costs
  unplaced           text,                     -- JSON: who has no place, and why
  problems           text,                     -- JSON: facts that were left out
  decided_by         text,
  decided            timestamptz,
  check (from_day <= to_day),
  check (state <> 'FAILED' or failure is not null),
  check (state not in ('PROPOSED', 'STOPPED', 'ACCEPTED', 'APPLIED') or input_hash is not null)
);
create unique index one_run_at_a_time on plan_run (network) where state = 'SOLVING';
create index plan_run_ordered on plan_run (ordered desc);

-- What a plan proposes. The moves of one part only work together.
create table plan_move (
  move_id          uuid        primary key,
  plan_id          uuid        not null references plan_run on delete cascade,
  part             int         not null check (part > 0),
  place            int         not null,       -- its place in the plan, from 1
  kind             text        not null check (kind in ('PLACE', 'MOVE')),
  request_id       text        not null,
  appointment_id   text,
  expected_version bigint,
  clinic           text        not null,
  start            timestamptz not null,
  finish           timestamptz not null,
  room_id          text        not null,
  provider_id      text        not null,
  device_ids       text        not null,       -- separated by spaces
  bay_id           text,
  alternative      int         not null,
  shown            text        not null,       -- JSON: names, reasons and where it was before, as they were when the plan was made
  accepted         boolean     not null,
  result           text check (result in ('APPLIED', 'REFUSED')),
  reason           text,                       -- JSON: why booking refused it
  unique (plan_id, place),
  check (kind = 'PLACE' or (appointment_id is not null and expected_version is not null)),
  check (result is null or accepted)
);
