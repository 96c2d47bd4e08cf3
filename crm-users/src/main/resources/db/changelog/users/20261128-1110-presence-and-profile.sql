--liquibase formatted sql

--changeset crm:users-presence
alter table users.person add column last_online_at timestamptz;
alter table users.person add column do_not_disturb boolean not null default false;

--changeset crm:users-profile
-- Absent until the person chooses one; the name stands for it meanwhile.
alter table users.person add column handle text;
alter table users.person add column signature text;
create unique index person_handle on users.person (lower(handle));

--changeset crm:users-heads
-- the groups of a head who leaves
create index people_group_head on users.people_group (head_id) where head_id is not null;
