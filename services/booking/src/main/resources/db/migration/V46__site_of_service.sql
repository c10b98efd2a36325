-- Where claims say a room is; booking's copy of what room says. A room of which nothing was said is where such rooms are.
alter table resource add column site_of_service text;
update resource set site_of_service = case when type = 'OPERATING' or 'OPERATING' = any (capabilities) then 'ASC' else 'OFFICE' end
where kind = 'ROOM';
