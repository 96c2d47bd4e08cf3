--liquibase formatted sql

--changeset deals:lean-indexes runInTransaction:false
--validCheckSum: ANY
-- A new lead or deal mostly has no tags, often no source, and is its maker's own: indexes of the rest leave it out. Who made what is his or
-- hers now, is counted within the index of people; created_by never changes, so it is carried along as the kind is. Nothing is looked up by
-- a key of an import any more.
-- The old ones stay until the new ones are made: lists are read meanwhile. What a broken-off attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists deals.entry_tags_new;
drop index concurrently if exists deals.entry_source_new;
drop index concurrently if exists deals.entry_person_new;
drop index concurrently if exists deals.entry_made_for_others;
create index concurrently entry_tags_new on deals.entry using gin (tags) where tags <> '{}' and deleted_at is null;
create index concurrently entry_source_new on deals.entry (source, created_at desc, id desc, responsible_id)
    where source <> '' and deleted_at is null;
create index concurrently entry_person_new on deals.entry (responsible_id, created_at desc, id desc) include (kind, created_by)
    where deleted_at is null;
create index concurrently entry_made_for_others on deals.entry (created_by, created_at) include (kind, responsible_id)
    where created_by <> responsible_id and deleted_at is null;
drop index concurrently if exists deals.entry_tags;
drop index concurrently if exists deals.entry_source;
drop index concurrently if exists deals.entry_person;
drop index concurrently if exists deals.entry_created_by;
drop index concurrently if exists deals.entry_import_key;
set lock_timeout = '1s';
alter index deals.entry_tags_new rename to entry_tags;
alter index deals.entry_source_new rename to entry_source;
alter index deals.entry_person_new rename to entry_person;
