-- People are found by any word of their names or town, however it is spelt: without accents, apostrophes and case, composed letters like decomposed
-- ones, ß like ss. Both extensions are trusted: who owns the database may make them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words of letters and digits, each after one space. Immutable as long as the dictionary stays; with another one: reindex.
create function folded(said text) returns text language sql immutable parallel safe return
  trim(regexp_replace(
    regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(said, nfkd)) collate pg_c_utf8), '[''’\u0300-\u036f]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g'));

alter table patient add column words text not null generated always as (' ' || folded(family_name || ' ' || given_name || ' ' || town)) stored;
create index patient_words on patient using gin (words gin_trgm_ops);
create index patient_born on patient (birth_date);
create index patient_record_number on patient (lower(external_id));
drop index patient_family_name;
drop index patient_given_name;

-- Administrative sex as HL7 writes it (table 0001): F, M, O other, U unknown. What could not be read as one of them was never used by a rule.
update patient set sex = case
  when lower(trim(sex)) in ('f', 'female', 'w', 'woman') then 'F'
  when lower(trim(sex)) in ('m', 'male', 'man') then 'M'
  when lower(trim(sex)) in ('o', 'x', 'other', 'd') then 'O'
  when sex is not null then 'U'
end;
alter table patient add constraint sex_is_known_here check (sex in ('F', 'M', 'O', 'U'));
