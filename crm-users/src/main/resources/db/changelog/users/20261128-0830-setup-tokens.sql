--liquibase formatted sql

--changeset crm:users-setup-tokens
alter table users.setup_token drop column one;
alter table users.setup_token add primary key (token_hash);
