-- What Kafka will never take, for example because it is too large. It is out of the outbox, so that what comes after it goes on; health counts it.
create table unsent (
  position   bigint primary key,
  message_id uuid        not null,
  topic      text        not null,
  key        text        not null,
  network    text        not null,
  type       text        not null,
  payload    text,
  occurred   timestamptz not null,
  reason     text        not null,          -- the name of Kafka's error
  parked     timestamptz not null default now()
);
