--liquibase formatted sql

--changeset tasks:trigrams
create extension if not exists pg_trgm schema public;

--changeset tasks:projects
create sequence tasks.project_seq start with 1 increment by 50;

create table tasks.project (
    id bigint primary key,
    version bigint not null,
    name text collate "uk-x-icu" not null,
    description text not null default '',
    member_ids bigint[] not null,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
    deadline_reason boolean not null,
    closed boolean not null,
    search_text text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);
-- The list by each of its orders.
create index project_created on tasks.project (created_at desc, id desc) where deleted_at is null;
create index project_name on tasks.project (name, id) where deleted_at is null;
-- Projects that somebody takes part in.
create index project_member on tasks.project using gin (member_ids) where deleted_at is null;
-- Search by a part of name or description.
create index project_search on tasks.project using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The bin and its emptying.
create index project_bin on tasks.project (deleted_at, id) where deleted_at is not null;

--changeset tasks:statuses
create sequence tasks.status_seq start with 1001 increment by 50;

create table tasks.status (
    id bigint primary key,
    version bigint not null,
    project_id bigint references tasks.project on delete cascade,
    code text,
    name text not null,
    colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
    kind text not null check (kind in ('OPEN', 'DONE')),
    position integer not null,
    hand_to_person_id bigint,
    hand_to_role_id bigint,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    check (hand_to_person_id is null or hand_to_role_id is null)
);
-- The list of a project, and the company's.
create index status_of_project on tasks.status (project_id, position);

--changeset tasks:tags
create sequence tasks.tag_seq start with 1 increment by 50;

create table tasks.tag (
    id bigint primary key,
    version bigint not null,
    name text collate "uk-x-icu" not null,
    colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
    search_text text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);
-- No two of one name, however it is written.
create unique index tag_name on tasks.tag (lower(name)) where deleted_at is null;
-- The list by each of its orders.
create index tag_created on tasks.tag (created_at desc, id desc) where deleted_at is null;
create index tag_by_name on tasks.tag (name, id) where deleted_at is null;
-- Search by a part of the name.
create index tag_search on tasks.tag using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The bin and its emptying.
create index tag_bin on tasks.tag (deleted_at, id) where deleted_at is not null;

--changeset tasks:shipped-statuses
insert into tasks.status (id, version, code, name, colour, kind, position, created_at, updated_at) values
    (1, 0, 'NEW', 'Нова', '#3b82f6', 'OPEN', 1, now(), now()),
    (2, 0, 'IN_WORK', 'В роботі', '#8b5cf6', 'OPEN', 2, now(), now()),
    (3, 0, 'IN_REVIEW', 'На перевірці', '#f59e0b', 'OPEN', 3, now(), now()),
    (4, 0, 'DONE', 'Виконано', '#22c55e', 'DONE', 4, now(), now());
