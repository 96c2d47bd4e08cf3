--liquibase formatted sql

--changeset crm:waiting-before
create schema waiting;
create table waiting.entry (id bigint primary key);
