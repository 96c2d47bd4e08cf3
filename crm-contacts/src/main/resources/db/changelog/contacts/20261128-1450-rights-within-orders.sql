--liquibase formatted sql

--changeset contacts:rights-within-orders
-- Whether a person may see a contact or company is decided within the index of the list's order: what others are responsible for is
-- passed by without reading its row.
drop index contacts.contact_newest;
drop index contacts.contact_updated;
drop index contacts.contact_by_name;
drop index contacts.contact_with_news;
drop index contacts.company_newest;
drop index contacts.company_updated;
drop index contacts.company_by_name;
create index contact_newest on contacts.contact (created_at, id, responsible_id) where deleted_at is null;
create index contact_updated on contacts.contact (updated_at, id, responsible_id) where deleted_at is null;
create index contact_by_name on contacts.contact (name, id, responsible_id) where deleted_at is null;
create index contact_with_news on contacts.contact (created_at, id, responsible_id) where deleted_at is null and receives_news;
create index company_newest on contacts.company (created_at, id, responsible_id) where deleted_at is null;
create index company_updated on contacts.company (updated_at, id, responsible_id) where deleted_at is null;
create index company_by_name on contacts.company (name, id, responsible_id) where deleted_at is null;
