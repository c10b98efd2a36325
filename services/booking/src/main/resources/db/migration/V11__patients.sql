-- Who is treated. Nothing of this table leaves the service but the key, which is random and says nothing about the person.
create table patient (
  patient_id    uuid primary key,
  patient_key   uuid    not null unique,
  external_id   text    not null unique,
  family_name   text    not null,
  given_name    text    not null,
  birth_date    date    not null,
  sex           text,
  phone         text,
  town          text    not null,
  network       text    not null,
  drive_minutes jsonb   not null,            -- clinic code to whole minutes by road
  version       int     not null
);
create index patient_family_name on patient (lower(family_name) text_pattern_ops);
create index patient_given_name on patient (lower(given_name) text_pattern_ops);
