--liquibase formatted sql

--changeset deals:counts-within-indexes runInTransaction:false
--validCheckSum: ANY
-- The total of a list is counted within the index that its filter is found by. Lists of leads or of deals only, and those of people who may
-- see more of the one than of the other, had to read up to ten thousand rows for the kind alone. It is never compared in order and never
-- changed, so it is carried along and costs a write nothing but its bytes. A stage or a funnel tells the kind itself.
-- The old ones stay until the new ones are made: lists are read meanwhile. What a broken-off attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists deals.entry_created_new;
drop index concurrently if exists deals.entry_person_new;
create index concurrently entry_created_new on deals.entry (created_at desc, id desc, responsible_id) include (kind)
    where deleted_at is null;
create index concurrently entry_person_new on deals.entry (responsible_id, created_at desc, id desc) include (kind)
    where deleted_at is null;
drop index concurrently if exists deals.entry_created;
drop index concurrently if exists deals.entry_person;
set lock_timeout = '1s';
alter index deals.entry_created_new rename to entry_created;
alter index deals.entry_person_new rename to entry_person;
