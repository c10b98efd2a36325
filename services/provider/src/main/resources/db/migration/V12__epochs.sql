-- The telling that a copy is of. What is of a later one counts, whatever its version: who told it may have been restored from a backup.
alter table clinic add column epoch bigint not null default 0;
