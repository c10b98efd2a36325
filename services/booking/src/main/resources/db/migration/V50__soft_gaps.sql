-- Days that should lie between a request and other procedures of its patient, by the pathway rules that don't block. What waits gets its own
-- when it is next looked at.
alter table request add column soft_gaps jsonb not null default '[]';
