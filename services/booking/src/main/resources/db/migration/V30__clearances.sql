-- What somebody must say yes to before an appointment is confirmed: one row for each rule that asks for it. What a person enters here, drugs and
-- reasons, never leaves this service; others only see the days that follow from it.
create table clearance (
  request_id         uuid    not null references request,
  rule_id            text    not null,
  kind               text    not null,
  severity           text    not null,
  hard               boolean not null,         -- an appointment can't be confirmed without it
  evidence           text    not null,
  lead_business_days int     not null,
  state              text    not null check (state in ('MISSING', 'REQUESTED', 'GRANTED', 'WAIVED')),
  day                date,                     -- the day it came to this state
  who                text,
  at                 timestamptz,
  reason             text,
  valid_from         date,
  valid_until        date,
  drugs              jsonb   not null,
  hold_days          int,                      -- of these drugs before this procedure; null: none entered, or a person says the day
  version            int     not null,
  primary key (request_id, rule_id),
  check (state = 'MISSING' or (day is not null and who is not null and at is not null)),
  check (state <> 'WAIVED' or reason is not null),
  check (valid_from <= valid_until)
);

-- Who changed a clearance, when and why. Rows are only ever added.
create table clearance_history (
  position    bigint generated always as identity primary key,
  request_id  uuid        not null references request,
  rule_id     text        not null,
  version     int         not null,
  at          timestamptz not null,
  who         text        not null,
  state       text        not null,
  day         date,
  reason      text,
  valid_from  date,
  valid_until date
);
create index clearance_history_of_request on clearance_history (request_id, position);

create function refuse_to_rewrite_clearances() returns trigger language plpgsql as $$
begin
  raise exception 'The history of clearances is only ever added to.';
end $$;

create trigger append_only before update or delete or truncate on clearance_history
  for each statement execute function refuse_to_rewrite_clearances();

alter table request add column not_same_day_as jsonb not null default '[]';  -- ids of requests that may not share its day; one of the two names the other
alter table request add column clear_from date;                              -- first day that the clearances allow
alter table request add column clear_until date;
-- When something else changes, a rule may leave a request no day. It is kept, and a person finds the way out.
alter table request drop constraint window_is_open;
