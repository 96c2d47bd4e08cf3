--liquibase formatted sql

--changeset crm:20261130-0230-phone-extensions runInTransaction:false
--validCheckSum: ANY
-- A search for a firm's number finds those who are reached behind it; other rows are in none of these.
set lock_timeout = 0;
drop index concurrently if exists contacts.contact_phone_extended;
drop index concurrently if exists contacts.company_phone_extended;
create index concurrently contact_phone_extended on contacts.contact_phone (split_part(number, ';', 1))
    where number like '%;ext=%';
create index concurrently company_phone_extended on contacts.company_phone (split_part(number, ';', 1))
    where number like '%;ext=%';
set lock_timeout = '1s';
