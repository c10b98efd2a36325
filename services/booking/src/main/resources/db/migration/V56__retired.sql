-- What the topics no longer hold: it is over for long enough, and nobody who waits counts from it. At another version it is told again.
create table retired (
  id      uuid   primary key,  -- of an appointment or a request
  version bigint not null
);
