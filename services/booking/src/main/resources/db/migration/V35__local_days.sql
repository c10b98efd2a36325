-- The zone of a network: that of most of its clinics, the first by name where two are as many; UTC while none is known. The days of a request,
-- which may go to any of them, are told by it.
create function network_zone(the_network text) returns text language sql stable as $$
  select coalesce((select mode() within group (order by time_zone) from clinic where network = the_network), 'UTC')
$$;

-- A request was done on the local day of its appointment, at the clinic. Until now it was the UTC day on which somebody entered it.
update request set done_on = done.day
from (select a.request_id, max(cast(a.start_at at time zone coalesce(c.time_zone, 'UTC') as date)) as day
      from appointment a left join clinic c on c.code = a.clinic
      where a.state = 'DONE'
      group by a.request_id) as done
where request.request_id = done.request_id and request.state = 'DONE' and request.done_on <> done.day;

-- Patients whose open requests must be judged again, because something they count from was told wrongly. A job of booking's takes them one by one.
create table patient_to_judge (
  patient_id uuid primary key references patient
);
insert into patient_to_judge (patient_id)
select distinct patient_id from request where state in ('WAITING', 'PLACED');
