--liquibase formatted sql

--changeset contacts:20261122-1820-contacts-and-companies
create schema if not exists contacts;
create extension if not exists pg_trgm schema public;

create sequence contacts.contact_seq increment by 50;
create sequence contacts.company_seq increment by 50;

-- Names sort as Ukrainian dictionaries do: і, ї, є and ґ in their places.
create table contacts.contact (
    id               bigint primary key,
    version          bigint not null,
    name             text collate "uk-x-icu" not null,
    first_name       text,
    last_name        text,
    patronymic       text,
    date_of_birth    date,
    receives_news    boolean not null,
    payment_method   text,
    delivery_method  text,
    delivery_company text,
    responsible_id   bigint not null,
    tags             text[] not null,
    source           text,
    comment          text,
    search_text      text not null,
    external_id      text,
    created_at       timestamptz not null,
    created_by       bigint,
    updated_at       timestamptz not null,
    deleted_at       timestamptz
);

create table contacts.company (
    id             bigint primary key,
    version        bigint not null,
    name           text collate "uk-x-icu" not null,
    egrpou         text,
    address        text,
    website        text,
    responsible_id bigint not null,
    tags           text[] not null,
    search_text    text not null,
    external_id    text,
    created_at     timestamptz not null,
    created_by     bigint,
    updated_at     timestamptz not null,
    deleted_at     timestamptz
);

create table contacts.contact_phone (
    contact_id bigint not null references contacts.contact on delete cascade,
    position   smallint not null,
    number     text not null,
    kind       text not null,
    main       boolean not null,
    primary key (contact_id, position)
);

create table contacts.contact_email (
    contact_id  bigint not null references contacts.contact on delete cascade,
    position    smallint not null,
    address     text not null,
    address_key text not null,
    main        boolean not null,
    primary key (contact_id, position)
);

create table contacts.company_phone (
    company_id bigint not null references contacts.company on delete cascade,
    position   smallint not null,
    number     text not null,
    kind       text not null,
    main       boolean not null,
    primary key (company_id, position)
);

create table contacts.company_email (
    company_id  bigint not null references contacts.company on delete cascade,
    position    smallint not null,
    address     text not null,
    address_key text not null,
    main        boolean not null,
    primary key (company_id, position)
);

create table contacts.contact_company (
    contact_id bigint not null references contacts.contact on delete cascade,
    company_id bigint not null references contacts.company on delete cascade,
    main       boolean not null,
    primary key (contact_id, company_id)
);

-- Lists in their orders, with and without a responsible person
create index contact_newest on contacts.contact (created_at, id) where deleted_at is null;
create index contact_updated on contacts.contact (updated_at, id) where deleted_at is null;
create index contact_by_name on contacts.contact (name, id) where deleted_at is null;
create index contact_of_person on contacts.contact (responsible_id, created_at, id) where deleted_at is null;
create index contact_with_news on contacts.contact (created_at, id) where deleted_at is null and receives_news;
create index contact_bin on contacts.contact (created_at, id) where deleted_at is not null;
create index contact_purge on contacts.contact (deleted_at) where deleted_at is not null;
-- Filters that few rows pass
create index contact_tags on contacts.contact using gin (tags);
create index contact_search on contacts.contact using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create unique index contact_external on contacts.contact (external_id)
    where external_id is not null and deleted_at is null;

create index company_newest on contacts.company (created_at, id) where deleted_at is null;
create index company_updated on contacts.company (updated_at, id) where deleted_at is null;
create index company_by_name on contacts.company (name, id) where deleted_at is null;
create index company_of_person on contacts.company (responsible_id, created_at, id) where deleted_at is null;
create index company_bin on contacts.company (created_at, id) where deleted_at is not null;
create index company_purge on contacts.company (deleted_at) where deleted_at is not null;
create index company_tags on contacts.company using gin (tags);
create index company_search on contacts.company using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index company_egrpou on contacts.company (egrpou) where egrpou is not null;
create unique index company_external on contacts.company (external_id)
    where external_id is not null and deleted_at is null;

-- Duplicates and look-ups by phone and e-mail
create index contact_phone_number on contacts.contact_phone (number);
create index contact_email_key on contacts.contact_email (address_key);
create index company_phone_number on contacts.company_phone (number);
create index company_email_key on contacts.company_email (address_key);
create index contact_company_people on contacts.contact_company (company_id, contact_id);
create unique index contact_company_main on contacts.contact_company (company_id) where main;
