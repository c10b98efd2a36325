-- What somebody has to look after, because booking may not or can't mend it by itself (FHIR DetectedIssue). One that is over stays, with its end.
-- What follows from the tables at the moment of asking is not kept here but detected anew (axial.booking.issue.Detection).
create table detected_issue (
  issue_id       uuid primary key,
  kind           text        not null,
  subject        text        not null,         -- what it is about, e.g. appointment/6d1c…; one kind is open once for each
  appointment_id uuid references appointment on delete cascade,
  request_id     uuid references request on delete cascade,
  resource_id    uuid,                         -- a room, device, bay or provider
  clinic         text,                         -- of an appointment: where it is by now
  day            date,                         -- local; of an appointment: when it is by now
  detail         text        not null,         -- a sentence with values, and nothing that identifies a person
  since          timestamptz not null,
  resolved       timestamptz,                  -- null: open
  check (resolved >= since)
);
create unique index one_open_issue on detected_issue (kind, subject) where resolved is null;
create index open_issue_of_appointment on detected_issue (appointment_id) where resolved is null;
create index open_issue_of_request on detected_issue (request_id) where resolved is null;
create index open_issue_of_resource on detected_issue (resource_id, day) where resolved is null;
create index detected_issue_of_appointment on detected_issue (appointment_id);
create index detected_issue_of_request on detected_issue (request_id);
