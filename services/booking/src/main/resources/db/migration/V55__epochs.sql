-- The telling that a copy is of. What is of a later one counts, whatever its version: who told it may have been restored from a backup.
alter table clinic add column epoch bigint not null default 0;
alter table resource add column epoch bigint not null default 0;
alter table provider add column epoch bigint not null default 0;
alter table announced_opening add column epoch bigint not null default 0;
