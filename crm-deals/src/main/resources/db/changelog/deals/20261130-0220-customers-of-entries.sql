--liquibase formatted sql

--changeset deals:customers-of-entries runInTransaction:false
--validCheckSum: ANY
-- Whether one of a customer's leads and deals is within somebody's reach is decided within the index, however many there are. Nobody waits
-- for these indexes, which wait for whoever is in a transaction themselves; what a broken-off attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists deals.entry_contact_new;
drop index concurrently if exists deals.entry_company_new;
create index concurrently entry_contact_new on deals.entry (contact_id, created_at desc, id desc, responsible_id)
    where contact_id is not null and deleted_at is null;
create index concurrently entry_company_new on deals.entry (company_id, created_at desc, id desc, responsible_id)
    where company_id is not null and deleted_at is null;
drop index concurrently if exists deals.entry_contact;
drop index concurrently if exists deals.entry_company;
set lock_timeout = '1s';
alter index deals.entry_contact_new rename to entry_contact;
alter index deals.entry_company_new rename to entry_company;
