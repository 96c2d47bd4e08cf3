--liquibase formatted sql

--changeset crm:users-photo
alter table users.person add column photo_id bigint;
alter table users.invitation add column photo_uploads integer not null default 0;
