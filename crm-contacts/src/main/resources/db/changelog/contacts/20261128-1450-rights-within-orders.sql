--liquibase formatted sql

--changeset contacts:rights-within-orders
-- Whether a person may see a contact or company is decided within the index of the list's order: what others are responsible for is
-- passed by without reading its row.
-- The old ones stay until the new ones are made: lists are read meanwhile.
create index contact_newest_new on contacts.contact (created_at, id, responsible_id) where deleted_at is null;
create index contact_updated_new on contacts.contact (updated_at, id, responsible_id) where deleted_at is null;
create index contact_by_name_new on contacts.contact (name, id, responsible_id) where deleted_at is null;
create index contact_with_news_new on contacts.contact (created_at, id, responsible_id) where deleted_at is null and receives_news;
create index company_newest_new on contacts.company (created_at, id, responsible_id) where deleted_at is null;
create index company_updated_new on contacts.company (updated_at, id, responsible_id) where deleted_at is null;
create index company_by_name_new on contacts.company (name, id, responsible_id) where deleted_at is null;
drop index contacts.contact_newest;
drop index contacts.contact_updated;
drop index contacts.contact_by_name;
drop index contacts.contact_with_news;
drop index contacts.company_newest;
drop index contacts.company_updated;
drop index contacts.company_by_name;
alter index contacts.contact_newest_new rename to contact_newest;
alter index contacts.contact_updated_new rename to contact_updated;
alter index contacts.contact_by_name_new rename to contact_by_name;
alter index contacts.contact_with_news_new rename to contact_with_news;
alter index contacts.company_newest_new rename to company_newest;
alter index contacts.company_updated_new rename to company_updated;
alter index contacts.company_by_name_new rename to company_by_name;
