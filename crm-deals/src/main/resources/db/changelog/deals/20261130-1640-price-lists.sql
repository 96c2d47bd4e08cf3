--liquibase formatted sql

--changeset deals:price-lists
create sequence deals.price_list_seq start with 1 increment by 50;

create table deals.price_list (
    id bigint primary key,
    version bigint not null,
    name text collate "uk-x-icu" not null,
    discount numeric(5, 2) not null check (discount between 0 and 100),
    valid_from date,
    valid_until date check (valid_until >= valid_from),
    comment text not null default '',
    search_text text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);
-- No two of one name; also the order by name.
create unique index price_list_name on deals.price_list (name) where deleted_at is null;
-- The list by its other columns.
create index price_list_created on deals.price_list (created_at desc, id desc) where deleted_at is null;
create index price_list_discount on deals.price_list (discount, id) where deleted_at is null;
-- Search by a part of name or comment.
create index price_list_search on deals.price_list using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The bin and its emptying.
create index price_list_bin on deals.price_list (deleted_at, id) where deleted_at is not null;
