-- The files of reference data as they stand in the project: every cell is text, with its evidence mark beside it, so that nothing is lost on the
-- way and what is assumed stays visible. Loaded at start when a file's checksum differs.
create table reference_file (
  name     text primary key,
  checksum text        not null,
  loaded   timestamptz not null default now()
);

create table reference_row (
  file     text  not null references reference_file (name) on delete cascade,
  position int   not null,
  cells    jsonb not null,
  primary key (file, position)
);

-- What reports need of a procedure.
create view procedure as
select cells ->> 'code' as code, cells ->> 'name' as name, cells ->> 'category' as category
from reference_row where file = 'procedures';
