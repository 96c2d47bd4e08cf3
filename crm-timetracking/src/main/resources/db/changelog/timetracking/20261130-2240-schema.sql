--liquibase formatted sql

--changeset timetracking:schema
create schema if not exists timetracking;
