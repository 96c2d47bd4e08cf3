--liquibase formatted sql

--changeset deals:shop-ids runInTransaction:false
--validCheckSum: ANY
-- An order of the shop still comes in once for whoever sees it; what a person may not see must not be told by a refusal. What a broken-off
-- attempt has left is made anew.
set lock_timeout = 0;
drop index concurrently if exists deals.entry_shop_id;
create index concurrently entry_shop_id on deals.entry (shop_id, kind) where shop_id is not null and deleted_at is null;
drop index concurrently if exists deals.entry_shop;
set lock_timeout = '1s';
