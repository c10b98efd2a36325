-- Work may end at 00:00, the end of the day, as a clinic's hours may.
alter table roster drop constraint roster_check;
alter table roster add constraint roster_forward check (starts < ends or ends = '00:00');
alter table roster_exception drop constraint roster_exception_check;
alter table roster_exception add constraint roster_exception_forward check (starts < ends or ends = '00:00');
