-- What must hold of every appointment that claims resources, worked out from booking's own tables and the catalogue's source rows. It shares
-- nothing with the planner, nor with the code that books: each query gives the offenders, so each must be empty.

-- name: no resource is in two places at once
select a.resource_id, a.appointment_id, b.appointment_id as other, a.during * b.during as both
from claim a join claim b on a.resource_id = b.resource_id and a.appointment_id < b.appointment_id and a.during && b.during;

-- name: no patient is in two places at once
select a.patient_id, a.appointment_id, b.appointment_id as other
from patient_claim a join patient_claim b
  on a.patient_id = b.patient_id and a.appointment_id < b.appointment_id and a.during && b.during;

-- name: whoever and whatever moves between clinics has the drive as time to get there
select a.resource_id, a.appointment_id, a.clinic, b.appointment_id as other, b.clinic as other_clinic, d.minutes,
       case when a.during << b.during then lower(b.during) - upper(a.during) else lower(a.during) - upper(b.during) end as between_them
from claim a join claim b on a.resource_id = b.resource_id and a.clinic < b.clinic
join clinic here on here.code = a.clinic join clinic there on there.code = b.clinic
cross join lateral (select greatest(cast(here.drive_minutes ->> b.clinic as int), cast(there.drive_minutes ->> a.clinic as int), 0) as minutes) d
where a.during && tstzrange(lower(b.during) - make_interval(mins => d.minutes), upper(b.during) + make_interval(mins => d.minutes));

-- name: a patient has the drive between two clinics as time to get there
select a.patient_id, a.appointment_id, here.code as clinic, b.appointment_id as other, there.code as other_clinic, d.minutes
from patient_claim a join patient_claim b on a.patient_id = b.patient_id and a.appointment_id <> b.appointment_id and a.during << b.during
join appointment one on one.appointment_id = a.appointment_id join appointment two on two.appointment_id = b.appointment_id
join clinic here on here.code = one.clinic join clinic there on there.code = two.clinic and there.network = here.network and there.code <> here.code
cross join lateral (select greatest(cast(here.drive_minutes ->> there.code as int), cast(there.drive_minutes ->> here.code as int), 0) as minutes) d
where upper(a.during) + make_interval(mins => d.minutes) > lower(b.during);

-- name: everything that is to come lies inside an opening or a session as it was announced; whoever is in the house keeps what is used
select c.appointment_id, c.kind, c.resource_id, c.during
from claim c join appointment a using (appointment_id)
where a.state in ('HELD', 'BOOKED', 'CONFIRMED') and a.end_at > now()
  and not c.during <@ coalesce((select range_agg(o.during) from announced_opening o
                                where o.resource_id = c.resource_id and o.clinic = c.clinic), '{}');

-- name: what is kept open for somebody is nothing but what is claimed for the same, outside of what was announced
select o.resource_id, o.clinic, o.during, o.kept_for
from opening o
where o.kept_for is not null
  and (not exists (select from claim c where c.appointment_id = o.kept_for and c.resource_id = o.resource_id and c.during @> o.during)
    or exists (select from announced_opening n where n.resource_id = o.resource_id and n.clinic = o.clinic and n.during && o.during)
       and not exists (select from unsettled u where u.resource_id = o.resource_id and u.clinic = o.clinic));

-- name: everything of an appointment is at its clinic
select a.appointment_id, c.kind, c.clinic, a.clinic as appointment_clinic
from appointment a join claim c using (appointment_id)
where c.clinic <> a.clinic;

-- name: the provider of what is to come holds a credential valid on the day and at the clinic
select a.appointment_id, a.provider_id, a.procedure, a.clinic, a.start_at
from appointment a
join claim c on c.appointment_id = a.appointment_id and c.kind = 'PROVIDER'
join clinic k on k.code = a.clinic
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
where a.state in ('HELD', 'BOOKED', 'CONFIRMED') and a.start_at > now() and not exists (
  select from credential e
  where e.provider_id = c.resource_id
    and (e.code = a.procedure or e.code = any (string_to_array(p.cells ->> 'groups', '|')))
    and (e.clinics is null or a.clinic = any (e.clinics))
    and daterange(e.valid_from, e.valid_until, '[]') @> cast(a.start_at at time zone k.time_zone as date));

-- name: the provider is of a kind that may perform it (59 O.S. 650 and the group's policy)
select a.appointment_id, v.kind, allowed.performers
from appointment a
join request r using (request_id)
join claim c on c.appointment_id = a.appointment_id and c.kind = 'PROVIDER'
join provider v on v.provider_id = c.resource_id
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
cross join lateral (
  select coalesce(case when cast(r.needs -> 'alternatives' -> a.alternative ->> 'fluoroscopy' as boolean)
                       then nullif(p.cells ->> 'performer_if_fluoro', '') end, p.cells ->> 'performer_allowed') as performers) allowed
where a.state in ('HELD', 'BOOKED', 'CONFIRMED') and a.start_at > now() and not (case v.kind when 'IPM_PHYSICIAN' then 'IPM' when 'PHYSICIAN' then 'MD' when 'NP' then 'APP' when 'PA' then 'APP'
                       when 'RN' then 'RN' when 'TECHNOLOGIST' then 'TECH' end
           = any (string_to_array(allowed.performers, '|')));

-- name: the room can do it: lead and a C-arm for fluoroscopy, ultrasound for ultrasound, in service
select a.appointment_id, r.code, r.capabilities, p.cells ->> 'room_type' as room_type, p.cells ->> 'imaging' as imaging
from appointment a
join claim c on c.appointment_id = a.appointment_id and c.kind = 'ROOM'
join resource r on r.resource_id = c.resource_id
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
cross join lateral (select coalesce(array_agg(d.type), '{}') as types from claim dc join resource d on d.resource_id = dc.resource_id
                    where dc.appointment_id = a.appointment_id and dc.kind = 'DEVICE') device
cross join lateral (select
    'LEAD_SHIELDING' = any (r.capabilities) and ('FIXED_C_ARM' = any (r.capabilities) or 'MOBILE_C_ARM' = any (device.types)) as fluoro,
    'ULTRASOUND' = any (r.capabilities) or ('PROCEDURE' = any (r.capabilities) and 'ULTRASOUND' = any (device.types)) as us,
    'PROCEDURE' = any (r.capabilities) as proc, 'EXAM' = any (r.capabilities) as exam, 'OPERATING' = any (r.capabilities) as "or") can
where not r.in_service
   or not exists (
     select from unnest(string_to_array(concat_ws('|', p.cells ->> 'room_type', nullif(p.cells ->> 'room_alternatives', '')), '|')) as t (type)
     where case t.type when 'FLUORO' then can.fluoro when 'US' then can.us and p.cells ->> 'imaging' <> 'fluoroscopy_required'
                       when 'PROC' then can.proc when 'EXAM' then can.exam when 'OR' then can."or" else false end);

-- name: what an office can't do is in a surgery center, and what it can is there only when somebody asked for it
select a.appointment_id, a.procedure, r.code, r.site_of_service, wanted.site
from appointment a
join request q using (request_id)
join claim c on c.appointment_id = a.appointment_id and c.kind = 'ROOM'
join resource r on r.resource_id = c.resource_id
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
cross join lateral (
  select coalesce(q.wish ->> 'site_of_service',
                  case when p.cells ->> 'office_suitable' = 'no'
                         or (p.cells ->> 'office_suitable' = 'conditional' and p.cells ->> 'room_type' = 'OR')
                       then 'ASC' else 'OFFICE' end) as site) wanted
where r.site_of_service is distinct from wanted.site;

-- name: a side is named where the procedure has one, and nowhere else
select a.appointment_id, a.procedure, p.cells ->> 'side' as asked, q.wish -> 'sitting' ->> 'side' as side
from appointment a
join request q using (request_id)
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
where exists (select from claim c where c.appointment_id = a.appointment_id)
  and p.cells ->> 'side' = case q.wish -> 'sitting' ->> 'side' when 'NONE' then 'required' else 'none' end;

-- name: radiofrequency has a generator, PENS and infrared their units
select a.appointment_id, a.procedure
from appointment a join claim room on room.appointment_id = a.appointment_id and room.kind = 'ROOM'
where (a.procedure like 'RFA\_%' or a.procedure in ('PENS', 'IR_THERAPY'))
  and not exists (
    select from claim c join resource d on d.resource_id = c.resource_id
    where c.appointment_id = a.appointment_id and c.kind = 'DEVICE'
      and d.type = case when a.procedure = 'PENS' then 'PENS_UNIT' when a.procedure = 'IR_THERAPY' then 'INFRARED_UNIT' else 'RF_GENERATOR' end);

-- name: the minutes are those of the catalogue, for every resource
with wanted as (
  select a.appointment_id, a.start_at, p.cells as f, r.wish -> 'sitting' as sitting, m.*
  from appointment a
  join request r using (request_id)
  join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
  cross join lateral (
    select cast(coalesce(sum(cast(t.cells ->> 'add_setup_min' as int)), 0) as int) as add_setup,
           coalesce(round(exp(sum(ln(cast(t.cells ->> 'multiply_procedure' as numeric)))), 6), 1) as factor,
           cast(coalesce(sum(cast(t.cells ->> 'add_procedure_min' as int)), 0) as int) as add_procedure,
           cast(coalesce(sum(cast(t.cells ->> 'add_recovery_min' as int)), 0) as int) as add_recovery
    from reference_row t
    where t.file = 'time_modifiers'
      and t.cells ->> 'modifier' in (select jsonb_array_elements_text(r.wish -> 'sitting' -> 'modifiers'))) m
), minutes as (
  select appointment_id, start_at,
    cast(f ->> 'setup_min' as int) + add_setup as setup,
    cast(ceil(factor * (cast(f ->> 'procedure_min' as int)
                        + cast(f ->> 'extra_min_per_level' as int) * (cast(sitting ->> 'levels' as int) - 1)
                        + case when sitting ->> 'side' = 'BILATERAL' then cast(f ->> 'extra_min_bilateral' as int) else 0 end)) as int)
      + add_procedure as procedure,
    cast(f ->> 'turnover_min' as int) as turnover,
    cast(f ->> 'recovery_min' as int) + add_recovery as recovery
  from wanted
), due as (
  select *, start_at + make_interval(mins => setup) as needle, start_at + make_interval(mins => setup + procedure) as dressed from minutes
), expected as (
  select appointment_id, 'ROOM' as kind, tstzrange(start_at, dressed + make_interval(mins => turnover)) as during from due
  union all select appointment_id, 'PROVIDER', tstzrange(needle, dressed) from due
  union all select appointment_id, 'DEVICE', tstzrange(start_at, dressed) from due
  union all select appointment_id, 'BAY', tstzrange(dressed, dressed + make_interval(mins => recovery)) from due where recovery > 0
)
select c.appointment_id, c.kind, c.during, e.during as expected
from claim c left join expected e on e.appointment_id = c.appointment_id and e.kind = c.kind
where e.during is distinct from c.during;

-- name: everybody who needs a bay or a chair afterwards has one
select a.appointment_id, a.procedure
from appointment a
join reference_row p on p.file = 'procedures' and p.cells ->> 'code' = a.procedure
where exists (select from claim c where c.appointment_id = a.appointment_id)
  and p.cells ->> 'recovery_bay' <> 'none'
  and not exists (
    select from claim c join resource b on b.resource_id = c.resource_id
    where c.appointment_id = a.appointment_id and c.kind = 'BAY' and (b.type = 'BAY' or p.cells ->> 'recovery_bay' = 'chair'));

-- name: every appointment that is to happen has exactly one room, one provider and its patient
select a.appointment_id, a.state
from appointment a
where a.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE')
  and ((select count(*) from claim c where c.appointment_id = a.appointment_id and c.kind = 'ROOM') <> 1
    or (select count(*) from claim c where c.appointment_id = a.appointment_id and c.kind = 'PROVIDER') <> 1
    or (select count(*) from patient_claim c where c.appointment_id = a.appointment_id) <> 1);

-- name: nobody comes before the first or after the last day of the request, nor to a clinic it excludes
select a.appointment_id, a.start_at, r.earliest, r.latest
from appointment a join request r using (request_id) join clinic k on k.code = a.clinic
where exists (select from claim c where c.appointment_id = a.appointment_id)
  and (cast(a.start_at at time zone k.time_zone as date) < r.earliest and a.state <> 'DONE'
         and not exists (select from detected_issue i where i.appointment_id = a.appointment_id and i.kind = 'BROKEN_LINK' and i.resolved is null)
    or cast(a.start_at at time zone k.time_zone as date) > r.latest and a.state <> 'DONE'
         and not exists (select from detected_issue i where i.appointment_id = a.appointment_id and i.kind = 'BROKEN_LINK' and i.resolved is null)
    or (jsonb_typeof(r.wish -> 'clinics') = 'array' and not r.wish -> 'clinics' ? a.clinic));

-- name: starts lie on five minutes
select appointment_id, start_at from appointment where extract(epoch from start_at)::bigint % 300 <> 0;

-- name: nobody has two procedures on one day that may not share it
select a.appointment_id, b.appointment_id as other, cast(a.start_at at time zone k.time_zone as date) as day
from appointment a join request r on r.request_id = a.request_id join clinic k on k.code = a.clinic
join appointment b on b.patient_id = a.patient_id and r.not_same_day_as ? cast(b.request_id as text)
join clinic l on l.code = b.clinic
where a.state not in ('CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED') and b.state not in ('CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED')
  and cast(a.start_at at time zone k.time_zone as date) = cast(b.start_at at time zone l.time_zone as date)
  and not exists (
    select from detected_issue i
    where i.appointment_id in (a.appointment_id, b.appointment_id) and i.kind = 'BROKEN_LINK' and i.resolved is null);

-- name: what must come before has its place and its days; where it hasn't, somebody is told and it isn't confirmed
with placed as (
  select a.appointment_id, a.request_id, a.state, cast(a.start_at at time zone k.time_zone as date) as day
  from appointment a join clinic k on k.code = a.clinic
  where a.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
), link as (
  select p.*, cast(l ->> 'request_id' as uuid) as first, cast(l ->> 'min_gap_days' as int) as at_least, cast(l ->> 'max_gap_days' as int) as at_most,
         cast(l ->> 'min_gap_months' as int) as months
  from placed p join request r using (request_id) cross join jsonb_array_elements(r.after) as l
), dated as (
  select link.*, coalesce(before.done_on, there.day) as before
  from link left join request before on before.request_id = link.first left join placed there on there.request_id = link.first
), broken as (
  select * from dated
  where before is null or day > before + at_most
    or day < case when months is null then before + at_least else months_after(before, months) end
)
select b.appointment_id, b.state, b.first, b.before, b.day
from broken b left join detected_issue i on i.appointment_id = b.appointment_id and i.kind = 'BROKEN_LINK' and i.resolved is null
where i.issue_id is null
   -- a confirmation is taken back within some minutes
   or (b.state = 'CONFIRMED' and i.since < now() - interval '5 minutes');
