--liquibase formatted sql

--changeset tasks:schema
create schema if not exists tasks;
