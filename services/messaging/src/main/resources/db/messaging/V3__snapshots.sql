-- What this service tells of its whole state, and how far it has come. One row.
create table telling (
  one    boolean     primary key default true check (one),
  epoch  bigint      not null default 0,   -- rises with every snapshot; what is of a later epoch counts, whatever its version
  why    text,                             -- why the last snapshot was begun
  begun  timestamptz,
  topic  text,                             -- the topic that is being told; null: none is
  after  text        not null default '',  -- the key of the last thing told of it
  asked  boolean     not null default false
);
insert into telling default values;

-- How far each partition of its topics has been written, so that a topic that lost something is found, and a database that did.
create table told (
  topic       text   not null,
  partition   int    not null,
  topic_id    text   not null,             -- Kafka's id of the topic; another one when it is made anew
  next_offset bigint not null,
  primary key (topic, partition)
);

-- Where snapshots began and ended as they were heard, on each partition: an end whose beginning was missed says nothing.
create table heard_snapshot (
  message_id uuid    primary key,
  topic      text    not null,
  epoch      bigint  not null,
  ended      boolean not null
);
create index heard_snapshot_of_topic on heard_snapshot (topic, epoch);
