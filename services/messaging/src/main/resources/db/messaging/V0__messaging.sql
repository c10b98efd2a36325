-- What a service has to say, written in the transaction of the change; the relay sends it in order and deletes it.
create table outbox (
  position   bigint generated always as identity primary key,
  message_id uuid        not null,
  topic      text        not null,
  key        text        not null,
  network    text        not null,
  type       text        not null,
  payload    text,                          -- null: a tombstone, the thing is gone
  occurred   timestamptz not null
);

create function wake_the_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;

create trigger wake_the_relay after insert on outbox for each statement execute function wake_the_relay();

-- The messages that have had their effect: a message delivered twice is looked up here and does nothing the second time.
create table inbox (
  message_id uuid primary key,
  received   timestamptz not null default now()
);
create index inbox_received on inbox (received);

-- The records that could not be read. They lie on the dead-letter topic; this is what health reports.
create table dead_letter (
  topic     text        not null,
  partition int         not null,
  "offset"  bigint      not null,
  reason    text        not null,
  parked    timestamptz not null default now(),
  primary key (topic, partition, "offset")
);
