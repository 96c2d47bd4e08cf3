--liquibase formatted sql

--changeset crm:20261130-0230-phone-extensions
-- A search for a firm's number finds those who are reached behind it; other rows are in none of these.
create index contact_phone_extended on contacts.contact_phone (split_part(number, ';', 1)) where number like '%;ext=%';
create index company_phone_extended on contacts.company_phone (split_part(number, ';', 1)) where number like '%;ext=%';
