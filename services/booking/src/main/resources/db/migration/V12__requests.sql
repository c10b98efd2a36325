-- What somebody needs: the wish as it was entered, and what catalogue and pathway made of it.
create table request (
  request_id    uuid primary key,
  external_id   text        not null unique,
  patient_id    uuid        not null references patient (patient_id),
  patient_key   uuid        not null,
  network       text        not null,
  drive_minutes jsonb       not null,        -- the patient's, as the planner was last told
  state         text        not null check (state in ('WAITING', 'PLACED', 'DONE', 'WITHDRAWN')),
  displaced     boolean     not null,
  done_on       date,                        -- the day it was done (UTC), set with state DONE
  withdrawn_for text,                        -- why it was withdrawn; free text, stays here
  created       timestamptz not null,
  earliest      date        not null,
  latest        date,
  due           date,
  wish          jsonb       not null,
  needs         jsonb       not null,
  after         jsonb       not null,
  findings      jsonb       not null,
  version       int         not null,
  procedure     text        not null generated always as (wish ->> 'procedure') stored,
  priority      text        not null generated always as (wish ->> 'priority') stored,
  constraint done_has_a_day check ((state = 'DONE') = (done_on is not null)),
  constraint window_is_open check (latest is null or earliest <= latest)
);
create index request_patient on request (patient_id);
create index request_state on request (state, procedure);
create index request_created on request (created, request_id);
