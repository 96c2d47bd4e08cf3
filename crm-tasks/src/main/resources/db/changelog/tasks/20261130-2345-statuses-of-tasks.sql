--liquibase formatted sql

--changeset tasks:statuses-of-tasks
-- A status does not go while somebody puts a task into it.
alter table tasks.task add constraint task_in_status foreign key (status_id) references tasks.status;
