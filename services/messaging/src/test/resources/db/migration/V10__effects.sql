-- What the listener of the tests did, in the order it did it; and how it is put in trouble.
create table effect (
  n       bigint generated always as identity primary key,
  key     text not null,
  content text
);
