--liquibase formatted sql

--changeset tasks:long-tasks
-- The calendar: tasks that take longer than a day, which may have begun long before the days that are shown.
create index task_long on tasks.task (planned_sort) where duration_minutes > 1440 and deleted_at is null;
-- And those that are due without being planned.
create index task_due_unplanned on tasks.task (deadline_sort)
    where planned_at is null and planned_on is null and deleted_at is null;
