-- The day an answer is expected: business days without holidays, told when it is asked for. What was asked for before is kept as it was counted then,
-- by Mondays to Fridays.
alter table clearance add column expected_on date;

update clearance set expected_on = case when lead_business_days = 0 then clearance.day else (
  select cast(d as date) from generate_series(clearance.day + 1, clearance.day + 3 * lead_business_days + 3, interval '1 day') as d
  where extract(isodow from d) < 6 order by d offset lead_business_days - 1 limit 1) end
where state = 'REQUESTED';
