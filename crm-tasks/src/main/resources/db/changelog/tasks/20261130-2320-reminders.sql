--liquibase formatted sql

--changeset tasks:reminders
-- What a task is to remind of: «2026-12-01T10:00:00Z text» at that instant, «-30 text» so many minutes before it is planned or due.
alter table tasks.task add column reminders text[] not null default '{}';

-- Whom a task reminds, and when: one row a reminder and person, for as long as the reminder stands. A row that was sent stays, so that what a
-- person has been reminded of does not come again.
create table tasks.reminder (
    task_id bigint not null references tasks.task on delete cascade,
    person_id bigint not null,
    line text not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    primary key (task_id, person_id, line)
);
-- Those that are due.
create index reminder_due on tasks.reminder (due_at, task_id, person_id) where sent_at is null;
-- Those of a person, whose time of day may become another.
create index reminder_person on tasks.reminder (person_id) where sent_at is null;
