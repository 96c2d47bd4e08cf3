--liquibase formatted sql

--changeset deals:shop-ids
-- An order of the shop still comes in once for whoever sees it; what a person may not see must not be told by a refusal.
create index entry_shop_id on deals.entry (shop_id, kind) where shop_id is not null and deleted_at is null;
drop index deals.entry_shop;
