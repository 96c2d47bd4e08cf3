--liquibase formatted sql

--changeset crm:exports
create schema exports;
create table exports.export (
    id bigint generated always as identity primary key,
    resource text not null,
    format text not null,
    columns jsonb not null,
    filter jsonb not null,
    sort text not null,
    language text not null,
    zone text not null,
    state text not null,
    -- an attempt that was taken for dead may still be at work; only the last one's word counts
    attempt int not null default 0,
    done bigint not null default 0,
    total int,
    failure text,
    file_id bigint,
    file_name text,
    file_size bigint,
    created_by bigint not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
-- the list of a person's exports
create index export_newest on exports.export (created_by, created_at, id);
-- those that wait or run, and those that are to be forgotten
create index export_unfinished on exports.export (created_by) where finished_at is null;
create index export_ended on exports.export (finished_at) where finished_at is not null;
