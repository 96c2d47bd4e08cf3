--liquibase formatted sql

--changeset tasks:tasks
create sequence tasks.task_seq start with 1 increment by 50;

create table tasks.task (
    id bigint primary key,
    version bigint not null,
    name text collate "uk-x-icu" not null,
    description text not null default '',
    -- The first of those who are responsible.
    responsible_id bigint not null,
    responsible_ids bigint[] not null,
    -- Who takes part: a right that reaches any of them reaches the task. Of a private one the negative ids, which stand for those people alone.
    readers bigint[] not null,
    editors bigint[] not null,
    watcher_ids bigint[] not null default '{}',
    shared_with_ids bigint[] not null default '{}',
    accepted_ids bigint[] not null default '{}',
    declined_ids bigint[] not null default '{}',
    tag_ids bigint[] not null default '{}',
    file_ids bigint[] not null default '{}',
    depends_on_ids bigint[] not null default '{}',
    private boolean not null,
    status_id bigint not null,
    done boolean not null,
    project_id bigint,
    planned_at timestamptz,
    planned_on date check (planned_on is null or planned_at is null),
    planned_sort timestamptz not null generated always as
        (coalesce(planned_at, timezone('UTC', planned_on::timestamp), '9999-12-31 00:00:00+00'::timestamptz)) stored,
    duration_minutes integer check (duration_minutes > 0),
    deadline timestamptz,
    deadline_sort timestamptz not null
        generated always as (coalesce(deadline, '9999-12-31 00:00:00+00'::timestamptz)) stored,
    -- 0 LOW, 1 NORMAL, 2 HIGH, 3 URGENT
    priority smallint not null check (priority between 0 and 3),
    record_type text,
    record_id bigint check ((record_id is null) = (record_type is null)),
    parent_id bigint,
    related_task_id bigint,
    finished_at timestamptz,
    finished_sort timestamptz not null
        generated always as (coalesce(finished_at, '1970-01-01 00:00:00+00'::timestamptz)) stored,
    finished_by bigint,
    edited_by bigint,
    -- Each item behind «[x] » where it is done, else behind «[ ] ».
    checklist text[] not null default '{}',
    search_text text collate "C" not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);

-- The list by each of its orders.
create index task_created on tasks.task (created_at desc, id desc) where deleted_at is null;
create index task_name on tasks.task (name, id) where deleted_at is null;
create index task_deadline on tasks.task (deadline_sort, id) where deleted_at is null;
create index task_planned on tasks.task (planned_sort, id) where deleted_at is null;
create index task_priority on tasks.task (priority, id) where deleted_at is null;
create index task_updated on tasks.task (updated_at desc, id desc) where deleted_at is null;
create index task_finished on tasks.task (finished_sort, id) where deleted_at is null;
-- What is still to be done, by deadline and by plan.
create index task_open_deadline on tasks.task (deadline_sort, id) where deleted_at is null and not done;
create index task_open_planned on tasks.task (planned_sort, id) where deleted_at is null and not done;
-- The tasks that somebody takes part in, and those still to be done.
create index task_readers on tasks.task using gin (readers) where deleted_at is null;
create index task_open_readers on tasks.task using gin (readers) where deleted_at is null and not done;
create index task_open_responsible on tasks.task using gin (responsible_ids) where deleted_at is null and not done;
-- The tasks that somebody made.
create index task_author on tasks.task (created_by, created_at desc, id desc) where deleted_at is null;
-- A column of the board.
create index task_status on tasks.task (status_id, created_at desc, id desc) where deleted_at is null;
-- A project's tasks.
create index task_project on tasks.task (project_id, created_at desc, id desc)
    where project_id is not null and deleted_at is null;
-- The tasks of a record, on its card.
create index task_record on tasks.task (record_type, record_id, created_at desc, id desc)
    where record_id is not null and deleted_at is null;
-- Subtasks.
create index task_parent on tasks.task (parent_id) where parent_id is not null and deleted_at is null;
-- What waits for a task.
create index task_depends_on on tasks.task using gin (depends_on_ids) where depends_on_ids <> '{}';
-- The tasks that bear a tag.
create index task_tags on tasks.task using gin (tag_ids) where tag_ids <> '{}' and deleted_at is null;
-- Search by a part of name or description.
create index task_search on tasks.task using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The calendar: tasks that take longer than a day, which may have begun long before the days that are shown.
create index task_long on tasks.task (planned_sort) where duration_minutes > 1440 and deleted_at is null;
-- And those that are due without being planned.
create index task_due_unplanned on tasks.task (deadline_sort)
    where planned_at is null and planned_on is null and deleted_at is null;
-- The bin and its emptying.
create index task_bin on tasks.task (deleted_at, id) where deleted_at is not null;

--changeset tasks:offers
-- To whom a task was offered, and what they said.
create table tasks.offer (
    task_id bigint not null references tasks.task on delete cascade,
    person_id bigint not null,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED')),
    reason text not null default '',
    offered_by bigint,
    offered_at timestamptz not null,
    answered_at timestamptz,
    reminded_at timestamptz,
    primary key (task_id, person_id)
);
-- Offers that nobody has answered or reminded of.
create index offer_unanswered on tasks.offer (offered_at, task_id, person_id)
    where state = 'OFFERED' and reminded_at is null;
