--liquibase formatted sql

--changeset crm:idempotency
create schema app;
create table app.idempotent_answer (
    person_id bigint not null,
    key text not null,
    request bytea not null,
    status int not null,
    headers jsonb not null,
    body bytea not null,
    created_at timestamptz not null,
    primary key (person_id, key)
);
create index idempotent_answer_created_at on app.idempotent_answer (created_at);
