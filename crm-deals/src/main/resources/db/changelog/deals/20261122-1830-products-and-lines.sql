--liquibase formatted sql

--changeset deals:products
create sequence deals.product_seq start with 1 increment by 50;

create table deals.product (
    id bigint primary key,
    version bigint not null,
    article text collate "uk-x-icu" not null,
    name text collate "uk-x-icu" not null,
    package text not null default '',
    price numeric(19, 4) not null check (price >= 0),
    currency text not null default 'UAH' check (currency ~ '^[A-Z]{3}$'),
    quantity numeric(15, 3) not null,
    search_text text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);
-- One product an article; also the order by article.
create unique index product_article on deals.product (article) where deleted_at is null;
-- The list by each of its columns.
create index product_created on deals.product (created_at desc, id desc) where deleted_at is null;
create index product_name on deals.product (name, id) where deleted_at is null;
create index product_price on deals.product (price, id) where deleted_at is null;
create index product_quantity on deals.product (quantity, id) where deleted_at is null;
-- Search by a part of article or name.
create index product_search on deals.product using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The bin and its emptying.
create index product_bin on deals.product (deleted_at, id) where deleted_at is not null;

--changeset deals:order-lines
create sequence deals.order_line_seq start with 1 increment by 50;

create table deals.order_line (
    id bigint primary key,
    entry_id bigint not null references deals.entry on delete cascade,
    position integer not null,
    product_id bigint,
    article text not null default '',
    name text not null,
    package text not null default '',
    quantity numeric(15, 3) not null check (quantity > 0),
    price numeric(19, 4) not null check (price >= 0),
    discount numeric(19, 4) not null check (discount >= 0),
    sum numeric(19, 4) not null check (sum >= 0)
);
-- The lines of one deal in their order.
create index order_line_entry on deals.order_line (entry_id, position);
