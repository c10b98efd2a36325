-- The things of the trial service that its topic axial.trial.states tells of.
create table thing (key text primary key, step int not null);

-- The snapshots it has heard to their ends.
create table heard (topic text not null, epoch bigint not null);
