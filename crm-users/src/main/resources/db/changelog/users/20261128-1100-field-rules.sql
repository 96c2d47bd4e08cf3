--liquibase formatted sql

--changeset crm:users-field-rules
create table users.role_field (
    role_id bigint not null references users.role on delete cascade,
    record_type text not null,
    field text not null,
    access text not null,
    primary key (role_id, record_type, field)
);
