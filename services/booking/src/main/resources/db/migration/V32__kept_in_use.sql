-- What somebody in the house uses stays claimed when its opening goes: the part of the claim that is no longer open stands here as a stretch of its
-- own, kept for that claim. It lies inside the claim, so one_at_a_time lets nobody else into it, and it goes with the claim.
alter table opening add column kept_for uuid;  -- null: announced
alter table opening add constraint kept_for_a_claim foreign key (kept_for, resource_id) references claim (appointment_id, resource_id)
  on delete cascade;
create index opening_kept on opening (kept_for, resource_id) where kept_for is not null;
create index appointment_in_house on appointment (start_at) where state in ('ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING');

-- What a displaced appointment had, so that it can be offered its old place when that is free again.
alter table appointment add column lost_claims jsonb;
