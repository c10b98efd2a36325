-- Each service has a database of its own; nobody reads another's.
create database room;
create database provider;
create database booking;
create database planner;
