--liquibase formatted sql

--changeset crm:users-activity-by-id
-- a comment on a line knows the line by its id alone
create index activity_id on users.activity (id);
