create table bay (code text primary key, clinic text not null, chairs int not null);
