--liquibase formatted sql

--changeset crm:users-role-second-factor
alter table users.role add column second_factor_required boolean not null default false;
