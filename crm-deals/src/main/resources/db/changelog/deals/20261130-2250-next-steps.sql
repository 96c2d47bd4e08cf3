--liquibase formatted sql

--changeset deals:next-steps
-- Copied from tasks by events: lists and boards show the earliest open task of an entry and are narrowed by it.
alter table deals.entry
    add column next_step_id bigint,
    add column next_step_name text,
    add column next_step_at timestamptz;

--changeset deals:entries-without-next-step runInTransaction:false
--validCheckSum: ANY
-- Open entries that nothing is planned for. Lists are read while it is made; what a broken-off attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists deals.entry_no_next_step;
create index concurrently entry_no_next_step on deals.entry (created_at desc, id desc, responsible_id)
    where next_step_id is null and closed_at is null and deleted_at is null;
