--liquibase formatted sql

--changeset deals:rights-within-orders
-- Whether a person may see an entry is decided within the index of the list's order: what others are responsible for is passed by
-- without reading its row, and PostgreSQL looks the responsible person up in the sorted array instead of going through it.
-- The old ones stay until the new ones are made: lists are read meanwhile.
create index entry_created_new on deals.entry (created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_kind_new on deals.entry (kind, id, responsible_id) where deleted_at is null;
create index entry_stage_order_new on deals.entry (stage_order, id, responsible_id) where deleted_at is null;
create index entry_payment_new on deals.entry (payment_status, id, responsible_id) where deleted_at is null;
create index entry_comment_new on deals.entry (comment_sort, id, responsible_id) where deleted_at is null;
create index entry_source_detail_new on deals.entry (source_detail, id, responsible_id) where deleted_at is null;
create index entry_responsible_name_new on deals.entry (responsible_name, id, responsible_id) where deleted_at is null;
create index entry_title_new on deals.entry (title, id, responsible_id) where deleted_at is null;
create index entry_amount_new on deals.entry (amount_sort, id, responsible_id) where deleted_at is null;
create index entry_closed_new on deals.entry (closed_sort, id, responsible_id) where deleted_at is null;
create index entry_board_new on deals.entry (stage_id, created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_funnel_new on deals.entry (funnel_id, created_at desc, id desc, responsible_id) where deleted_at is null;
create index entry_source_new on deals.entry (source, created_at desc, id desc, responsible_id) where deleted_at is null;
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
alter index deals.entry_created_new rename to entry_created;
alter index deals.entry_kind_new rename to entry_kind;
alter index deals.entry_stage_order_new rename to entry_stage_order;
alter index deals.entry_payment_new rename to entry_payment;
alter index deals.entry_comment_new rename to entry_comment;
alter index deals.entry_source_detail_new rename to entry_source_detail;
alter index deals.entry_responsible_name_new rename to entry_responsible_name;
alter index deals.entry_title_new rename to entry_title;
alter index deals.entry_amount_new rename to entry_amount;
alter index deals.entry_closed_new rename to entry_closed;
alter index deals.entry_board_new rename to entry_board;
alter index deals.entry_funnel_new rename to entry_funnel;
alter index deals.entry_source_new rename to entry_source;
