-- What was answered to a request with an Idempotency-Key, so that its repetition is answered alike.
create table answered (
  caller      text        not null,
  key         text        not null,
  fingerprint text        not null,            -- of the body
  answer      jsonb,                           -- null only inside the transaction that works it out
  at          timestamptz not null,
  primary key (caller, key)
);
create index answered_at on answered (at);
