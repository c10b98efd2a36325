-- A rule's last day that may be missed but is never refused: it makes the due day and raises the priority.
alter table request add column deadline date;                                 -- by a rule; due is this or the entered day, whichever is first
alter table request add column deadline_missed boolean not null default false; -- it waited when that day was over
create index request_deadline on request (deadline) where state in ('WAITING', 'PLACED') and deadline is not null;

-- What stands of such rules in links and windows no longer binds: the rules of leads and pump refills, as the data had them until now.
update request set after = (
  select coalesce(jsonb_agg(case when link -> 'max_gap_days' in ('10', '180')
                                  and not exists (select from jsonb_array_elements(request.wish -> 'after') as wished
                                                  where wished ->> 'request_id' = link ->> 'request_id'
                                                    and wished -> 'max_gap_days' = link -> 'max_gap_days')
                                 then link || '{"max_gap_days": null}' else link end order by n), '[]')
  from jsonb_array_elements(request.after) with ordinality as links (link, n))
where wish ->> 'procedure' in ('SCS_LEAD_REMOVE', 'IT_REFILL') and state in ('WAITING', 'PLACED') and after <> '[]';

update request set deadline = latest, due = least(due, latest), latest = cast(wish ->> 'latest' as date)
where wish ->> 'procedure' in ('SCS_LEAD_REMOVE', 'IT_REFILL') and state in ('WAITING', 'PLACED') and latest is not null
  and latest is distinct from cast(wish ->> 'latest' as date);

-- The first day on which so many calendar months are over: from the 31st on the last day of a shorter month, from 29 February after whole years on 1 March.
create function months_after(day date, months int) returns date language sql immutable strict as $$
  select cast(day + make_interval(months => months) as date)
         + case when months % 12 = 0 and extract(day from day + make_interval(months => months)) < extract(day from day) then 1 else 0 end
$$;
