--liquibase formatted sql

--changeset crm:import-origins
-- Two people may have the same row, and neither is to meet the other's record by it. Rows from before this are anybody's (0): whoever imports
-- one again finds its record only among what they may read.
alter table imports.origin add column person_id bigint not null default 0;
alter table imports.origin drop constraint origin_pkey;
alter table imports.origin add primary key (kind, key, person_id);

--changeset crm:import-values
-- what the person said that the values of columns stand for, by field
alter table imports.import add column meanings jsonb not null default '{}';
-- by which a file of the same columns is known again; null where columns have no names
alter table imports.import add column shape text;
-- what was taken back of other kinds than the import's own, and how many records were left, of which the first are listed
alter table imports.import add column related int;
alter table imports.import add column kept_count int;
update imports.import set related = 0, kept_count = jsonb_array_length(kept) where kept is not null;

-- What a person decided for the files of the same columns.
create table imports.shape (
    person_id bigint not null,
    kind text not null,
    shape text not null,
    mapping jsonb not null,
    options jsonb not null,
    meanings jsonb not null,
    used_at timestamptz not null,
    primary key (person_id, kind, shape)
);
-- those that nobody has used for long
create index shape_used on imports.shape (used_at);
