--liquibase formatted sql

--changeset crm:users-declared-kinds
-- Kinds of records that the built-in roles have got their first rights on; what people made of these rights since stays.
create table users.declared_kind (
    record_type text primary key
);
insert into users.declared_kind (record_type)
select unnest(array['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'PRODUCT', 'USER', 'GROUP', 'ROLE', 'FUNNEL']);
