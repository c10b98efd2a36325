-- What became of the moves of accepted plans.
create table plan_outcome (
  move_id        uuid primary key,
  plan_id        uuid        not null,
  request_id     uuid        not null,
  appointment_id uuid,
  result         text        not null check (result in ('APPLIED', 'REFUSED')),
  reason         jsonb,                        -- type, title and detail of the problem
  at             timestamptz not null
);
create index plan_outcome_of_plan on plan_outcome (plan_id);
