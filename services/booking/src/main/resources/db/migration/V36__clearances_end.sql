-- How long a grant holds by itself, as pathway_clearances.csv says it.
alter table clearance add column good_for_days int;                          -- after its day; null: no end by time
alter table clearance add column bound_to_day boolean not null default false;
alter table clearance add column for_day date;                               -- of a grant bound to a day: that day

update clearance set good_for_days = 7 where rule_id = 'SAF-03';
update clearance set good_for_days = 365 where rule_id in ('SCS-01', 'IT-01');
update clearance set bound_to_day = true where rule_id in ('SAF-02', 'SAF-04', 'SAF-07');

-- The local day of the appointment that stands for a request; null: none does.
create function visit_day(the_request uuid) returns date language sql stable as $$
  select cast(a.start_at at time zone coalesce(k.time_zone, 'UTC') as date)
  from appointment a left join clinic k on k.code = a.clinic
  where a.request_id = the_request
    and a.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
  limit 1
$$;

-- What was granted until now was meant for the day of the appointment where there is one, and otherwise for the day it was granted on.
update clearance set for_day = coalesce(visit_day(request_id), valid_from, day) where bound_to_day and state = 'GRANTED';

-- Whether a clearance lets an appointment of this day take place: the one place where that is decided.
create function clearance_covers(c clearance, visit date) returns boolean language sql immutable as $$
  select c.state = 'WAIVED' or (c.state = 'GRANTED' and case
    when c.bound_to_day then coalesce(c.for_day, c.day) = visit
    else coalesce(c.valid_from, c.day + c.hold_days, visit) <= visit
         and coalesce(c.valid_until, visit) >= visit
         and coalesce(c.day + c.good_for_days, visit) >= visit end)
$$;

-- Requests whose appointment was confirmed, and something it was confirmed by may have changed. A job of booking's asks again.
create table confirmation_to_review (
  request_id uuid primary key references request
);
create index appointment_confirmed on appointment (request_id) where state = 'CONFIRMED';

-- The rules say by themselves how long what they ask for holds.
insert into patient_to_judge (patient_id)
select distinct patient_id from request where state in ('WAITING', 'PLACED') on conflict do nothing;
