--liquibase formatted sql

--changeset crm:users-built-in-roles
insert into users.role (id, version, name, code, built_in, created_at, updated_at)
select id, 0, name, code, true, now(), now()
from (values
    (1, 'Власник', 'OWNER'),
    (2, 'Адміністратор', 'ADMINISTRATOR'),
    (3, 'Керівник', 'SUPERVISOR'),
    (4, 'Менеджер', 'MANAGER'),
    (5, 'Бухгалтер', 'ACCOUNTANT'),
    (6, 'Маркетолог', 'MARKETER')
) built_in (id, name, code);
select setval('users.role_seq', 100);

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'PRODUCT', 'USER', 'GROUP', 'ROLE', 'FUNNEL']) t,
    unnest(array['READ', 'CREATE', 'EDIT', 'DELETE', 'EXPORT', 'IMPORT', 'ASSIGN']) a
where r.code in ('OWNER', 'ADMINISTRATOR');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'GROUP' from users.role r,
    unnest(array['LEAD', 'DEAL', 'CONTACT', 'COMPANY']) t,
    unnest(array['READ', 'CREATE', 'EDIT', 'DELETE', 'EXPORT', 'IMPORT', 'ASSIGN']) a
where r.code in ('SUPERVISOR');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'OWN' from users.role r,
    unnest(array['LEAD', 'DEAL', 'CONTACT', 'COMPANY']) t,
    unnest(array['READ', 'CREATE', 'EDIT', 'DELETE', 'IMPORT', 'EXPORT']) a
where r.code in ('MANAGER');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'PRODUCT']) t,
    unnest(array['READ', 'EXPORT']) a
where r.code in ('ACCOUNTANT');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['LEAD', 'CONTACT', 'COMPANY']) t,
    unnest(array['READ', 'EXPORT']) a
where r.code in ('MARKETER');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['LEAD', 'CONTACT']) t,
    unnest(array['CREATE', 'EDIT']) a
where r.code in ('MARKETER');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['DEAL']) t,
    unnest(array['READ']) a
where r.code in ('MARKETER');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['PRODUCT']) t,
    unnest(array['READ']) a
where r.code in ('SUPERVISOR', 'MANAGER', 'MARKETER');

insert into users.role_permission (role_id, record_type, action, scope)
select r.id, t, a, 'ALL' from users.role r,
    unnest(array['FUNNEL', 'USER', 'GROUP']) t,
    unnest(array['READ']) a
where r.code in ('SUPERVISOR', 'MANAGER', 'ACCOUNTANT', 'MARKETER');
