--liquibase formatted sql

--changeset crm:imports
create schema if not exists imports;
create sequence imports.import_seq;

create table imports.import (
    id bigint primary key default nextval('imports.import_seq'),
    version bigint not null default 0,
    kind text not null,
    state text not null,
    -- what the running task does: CHECK, WRITE, REVERT (after a failed ABORT import) or UNDO
    phase text,
    file_name text not null,
    format text not null,
    sheet text,
    encoding text,
    delimiter text,
    total int not null,
    columns jsonb not null,
    mapping jsonb not null,
    options jsonb not null,
    on_error text,
    zone text not null,
    -- rows up to this position are done in the present phase
    position int not null default 0,
    done int not null default 0,
    created int not null default 0,
    updated int not null default 0,
    skipped int not null default 0,
    failed int not null default 0,
    failure text,
    restored int,
    kept jsonb,
    created_by bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
-- the list of a person's imports
create index import_newest on imports.import (created_by, created_at, id);

-- The file's rows, so that any node can go on with them. One letter a cell tells its kind.
create table imports.row (
    import_id bigint not null references imports.import on delete cascade,
    position int not null,
    number int not null,
    key text not null,
    kinds text not null,
    cells text[] not null,
    -- position of the first row of the same group, where several rows make one record
    leader int,
    primary key (import_id, position)
);
create index row_leader on imports.row (import_id, leader) where leader is not null;

create table imports.reject (
    import_id bigint not null references imports.import on delete cascade,
    number int not null,
    errors jsonb not null,
    primary key (import_id, number)
);

create table imports.written (
    id bigint generated always as identity primary key,
    import_id bigint not null references imports.import on delete cascade,
    record_type text not null,
    record_id bigint not null,
    created boolean not null,
    record_version bigint not null,
    changes jsonb not null
);
-- undoing record by record
create index written_record on imports.written (import_id, record_type, record_id, id);

-- Which record a row of a file became, so that the same row never becomes a second one.
create table imports.origin (
    kind text not null,
    key text not null,
    record_id bigint not null,
    primary key (kind, key)
);
