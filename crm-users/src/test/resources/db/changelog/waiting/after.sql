--liquibase formatted sql

--changeset crm:waiting-aside
create table waiting.aside (id bigint primary key);

--changeset crm:waiting-after
alter table waiting.entry add note text;
