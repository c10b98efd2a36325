-- How far open requests were seen again in the light of these reference files. One row for each state of the files; a release that changes none
-- of them does nothing.
create table catalogue_followed (
  fingerprint text    primary key,  -- of all reference files
  patient_id  uuid,                 -- the last patient whose requests were seen again; null: none yet
  done        boolean not null default false
);
create index request_open_of_patient on request (patient_id) where state in ('WAITING', 'PLACED');
