--liquibase formatted sql

--changeset deals:rights-within-orders
-- Whether a person may see an entry is decided within the index of the list's order: what others are responsible for is passed by
-- without reading its row, and PostgreSQL looks the responsible person up in the sorted array instead of going through it.
drop index deals.entry_created;
drop index deals.entry_kind;
drop index deals.entry_stage_order;
drop index deals.entry_payment;
drop index deals.entry_comment;
drop index deals.entry_source_detail;
drop index deals.entry_responsible_name;
drop index deals.entry_title;
drop index deals.entry_amount;
drop index deals.entry_closed;
drop index deals.entry_board;
drop index deals.entry_funnel;
drop index deals.entry_source;
create index entry_created on deals.entry (created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_kind on deals.entry (kind, id, responsible_id) where deleted_at is null;
create index entry_stage_order on deals.entry (stage_order, id, responsible_id) where deleted_at is null;
create index entry_payment on deals.entry (payment_status, id, responsible_id) where deleted_at is null;
create index entry_comment on deals.entry (comment_sort, id, responsible_id) where deleted_at is null;
create index entry_source_detail on deals.entry (source_detail, id, responsible_id) where deleted_at is null;
create index entry_responsible_name on deals.entry (responsible_name, id, responsible_id) where deleted_at is null;
create index entry_title on deals.entry (title, id, responsible_id) where deleted_at is null;
create index entry_amount on deals.entry (amount_sort, id, responsible_id) where deleted_at is null;
create index entry_closed on deals.entry (closed_sort, id, responsible_id) where deleted_at is null;
create index entry_board on deals.entry (stage_id, created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_funnel on deals.entry (funnel_id, created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_source on deals.entry (source, created_at desc, id desc, responsible_id) where deleted_at is null;
