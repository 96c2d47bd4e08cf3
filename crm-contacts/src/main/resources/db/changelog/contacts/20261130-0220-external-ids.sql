--liquibase formatted sql

--changeset contacts:external-ids runInTransaction:false
--validCheckSum: ANY
-- What a person may not see must not be told by a refusal either, so an import looks for ids of other programs among what its person may
-- read, and two people may each have a record of the same id. Imports write one after another, so that none makes the same record twice.
set lock_timeout = 0;
drop index concurrently if exists contacts.contact_external_id;
drop index concurrently if exists contacts.company_external_id;
create index concurrently contact_external_id on contacts.contact (external_id)
    where external_id is not null and deleted_at is null;
create index concurrently company_external_id on contacts.company (external_id)
    where external_id is not null and deleted_at is null;
drop index concurrently if exists contacts.contact_external;
drop index concurrently if exists contacts.company_external;
set lock_timeout = '1s';
