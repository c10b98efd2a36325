-- What plans were made from: kept, so that a run can be begun again and a plan made again.
create table plan_input (
  input_id uuid        primary key,
  network  text        not null,
  taken    timestamptz not null,
  content  bytea       not null                -- gzip of JSON: the facts, and the names people use for them
);
create index plan_input_taken on plan_input (taken);

alter table plan_run
  add column family_id    uuid,                -- the plan that was ordered; its alternatives share it
  add column purpose      text not null default 'PROPOSAL',
  add column input_id     uuid references plan_input on delete set null,
  add column solved_with  text,                -- JSON: the order as the solver got it
  add column changes      text,                -- JSON: what a what-if changes; null in the plan it is compared with
  add column replay_of    uuid references plan_run,
  add column attempts     int  not null default 1,
  add column aims         text,                -- names, separated by spaces
  add column outcome_hash text,
  add column before       text,                -- JSON: how it stood
  add column after        text,                -- JSON: how it stands with the plan
  add column upheaval     text;                -- JSON: what it means for people who had a place

update plan_run set family_id = plan_id,
       after = case when costs is null then null else jsonb_build_object(
                 'score', jsonb_build_object('hard', hard, 'medium', medium, 'soft', soft), 'costs', cast(costs as jsonb),
                 'loads', jsonb_build_array(), 'placed', placed, 'daysWaited', 0, 'daysLate', 0)::text end;

alter table plan_run
  alter column family_id set not null,
  drop column costs,
  drop constraint plan_run_kind_check,
  drop constraint plan_run_state_check,
  add constraint plan_run_kind check (kind in ('FILL', 'REPAIR', 'REBALANCE')),
  add constraint plan_run_purpose check (purpose in ('PROPOSAL', 'WHAT_IF', 'REPLAY')),
  add constraint plan_run_state check (state in ('SOLVING', 'PROPOSED', 'STOPPED', 'FAILED', 'INTERRUPTED', 'ACCEPTED', 'APPLIED',
                                                 'SUPERSEDED', 'ANSWERED')),
  add constraint only_proposals_wait check (purpose = 'PROPOSAL' or state in ('SOLVING', 'FAILED', 'INTERRUPTED', 'ANSWERED')),
  add constraint interrupted_why check (state <> 'INTERRUPTED' or failure is not null),
  add constraint replay_of_something check ((purpose = 'REPLAY') = (replay_of is not null));

-- What proposes nothing may be solved beside what does.
drop index one_run_at_a_time;
create unique index one_run_at_a_time on plan_run (network) where state = 'SOLVING' and purpose = 'PROPOSAL';
create index plan_run_family on plan_run (family_id);
