-- Where claims say a room is: an office or an ambulatory surgery center. Authorizations name it too.
alter table resource add column site_of_service text check (site_of_service in ('OFFICE', 'ASC'));
update resource set site_of_service = case when type = 'OPERATING' or 'OPERATING' = any (capabilities) then 'ASC' else 'OFFICE' end
where kind = 'ROOM';
alter table resource add constraint rooms_have_a_site check ((kind = 'ROOM') = (site_of_service is not null));
