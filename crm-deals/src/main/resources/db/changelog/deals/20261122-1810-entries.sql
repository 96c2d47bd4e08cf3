--liquibase formatted sql

--changeset deals:trigrams
create extension if not exists pg_trgm;

--changeset deals:entries
-- Both give blocks of 50: a value n stands for n to n + 49. Leads and deals share both.
create sequence deals.entry_id_seq start with 1 increment by 50;
create sequence deals.entry_number_seq start with 1 increment by 50;

-- Leads and deals. What a list sorts by is never null: copies of foreign names, or a generated column beside a nullable one.
create table deals.entry (
    id bigint primary key,
    version bigint not null,
    kind text not null check (kind in ('LEAD', 'DEAL')),
    number bigint not null,
    title text collate "uk-x-icu" not null,
    funnel_id bigint not null,
    stage_id bigint not null references deals.stage,
    stage_order integer not null,
    stage_changed_at timestamptz not null,
    stage_changed_by bigint,
    responsible_id bigint not null,
    responsible_name text collate "uk-x-icu" not null,
    contact_id bigint,
    company_id bigint,
    contact_text text not null default '',
    source text not null default '',
    source_detail text collate "uk-x-icu" not null default '',
    comment text not null default '',
    comment_sort text collate "uk-x-icu" not null generated always as (left(comment, 100)) stored,
    amount numeric(19, 4) check (amount >= 0),
    amount_sort numeric(19, 4) not null generated always as (coalesce(amount, -1)) stored,
    currency text not null default 'UAH' check (currency ~ '^[A-Z]{3}$'),
    expected_close_on date,
    tags text[] not null default '{}',
    shop_id text,
    import_key text,
    lost_reason text,
    closed_at timestamptz,
    closed_sort timestamptz not null
        generated always as (coalesce(closed_at, '1970-01-01 00:00:00+00'::timestamptz)) stored,
    lead_id bigint,
    deal_id bigint,
    -- 0 none (a lead), 1 NOT_PAID, 2 NOT_CHOSEN, 3 SUCCESSFUL, 4 GATEWAY_FAILURE, 5 ERROR
    payment_status smallint not null default 0 check (payment_status between 0 and 5),
    payment_type text check (payment_type in ('CARD_ONLINE', 'BANK_TRANSFER', 'CASH_ON_DELIVERY', 'CASH_ON_RECEIPT')),
    paid numeric(19, 4) not null default 0,
    delivery_method text,
    delivery_company text,
    delivery_address text,
    waybill text,
    search_text text collate "C" not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by bigint,
    deleted_at timestamptz
);

create unique index entry_number on deals.entry (number);
-- An order of the shop comes in once; a binned one makes room for its successor.
create unique index entry_shop on deals.entry (kind, shop_id) where shop_id is not null and deleted_at is null;
-- A row of a file comes in once.
create unique index entry_import_key on deals.entry (import_key) where import_key is not null;

-- The list in its usual order, and by period of creation.
create index entry_created on deals.entry (created_at desc, id desc) where deleted_at is null;
-- The list by each of its other columns.
create index entry_kind on deals.entry (kind, id) where deleted_at is null;
create index entry_stage_order on deals.entry (stage_order, id) where deleted_at is null;
create index entry_payment on deals.entry (payment_status, id) where deleted_at is null;
create index entry_comment on deals.entry (comment_sort, id) where deleted_at is null;
create index entry_source_detail on deals.entry (source_detail, id) where deleted_at is null;
create index entry_responsible_name on deals.entry (responsible_name, id) where deleted_at is null;
create index entry_title on deals.entry (title, id) where deleted_at is null;
create index entry_amount on deals.entry (amount_sort, id) where deleted_at is null;
create index entry_closed on deals.entry (closed_sort, id) where deleted_at is null;
-- The board's first cards for whoever sees everything, and a column's further cards.
create index entry_board on deals.entry (stage_id, created_at desc, id desc) where deleted_at is null;
-- The board's first cards, counts and sums of one person, answered from the index alone.
create index entry_board_person on deals.entry (stage_id, responsible_id, created_at desc, id desc)
    include (amount, currency) where deleted_at is null;
-- One's own list, a colleague's list, the hand-over of somebody who leaves.
create index entry_person on deals.entry (responsible_id, created_at desc, id desc) where deleted_at is null;
-- The list of one funnel.
create index entry_funnel on deals.entry (funnel_id, created_at desc, id desc) where deleted_at is null;
-- A contact's orders, and the texts to refresh when a contact changes.
create index entry_contact on deals.entry (contact_id, created_at desc, id desc)
    where contact_id is not null and deleted_at is null;
-- A company's leads and deals.
create index entry_company on deals.entry (company_id, created_at desc, id desc)
    where company_id is not null and deleted_at is null;
-- The list of one source.
create index entry_source on deals.entry (source, created_at desc, id desc) where deleted_at is null;
-- The list of a tag.
create index entry_tags on deals.entry using gin (tags) where deleted_at is null;
-- Search by a part of number, title, comment, contact's name or phone.
create index entry_search on deals.entry using gin (search_text gin_trgm_ops) where deleted_at is null;
-- The bin and its emptying.
create index entry_bin on deals.entry (deleted_at, id) where deleted_at is not null;

--changeset deals:stage-history
-- Stages that entries have left; the stage an entry is in now stands on the entry itself.
create table deals.stage_history (
    id bigint generated always as identity primary key,
    entry_id bigint not null references deals.entry on delete cascade,
    stage_id bigint not null,
    stage_name text not null,
    entered_at timestamptz not null,
    entered_by bigint,
    left_at timestamptz not null
);
-- The history of one entry, oldest first.
create index stage_history_entry on deals.stage_history (entry_id, id);
