--liquibase formatted sql

--changeset contacts:job-title
-- Empty rather than absent, as lists are sorted by it, in the order of Ukrainian dictionaries like names.
alter table contacts.contact add column job_title text collate "uk-x-icu" not null default '';

--changeset contacts:job-title-in-order runInTransaction:false
--validCheckSum: ANY
-- The list in the order of job titles, and those of one job title. What a broken-off attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists contacts.contact_by_job_title;
create index concurrently contact_by_job_title on contacts.contact (job_title, id, responsible_id) where deleted_at is null;
set lock_timeout = '1s';
