-- A transaction that notifies commits alone, PostgreSQL sees to that: two hundred bookings a second would each wait for the disk in turn. The relay
-- looks into the outbox by itself.
drop trigger if exists wake_the_relay on outbox;
drop function if exists wake_the_relay();
