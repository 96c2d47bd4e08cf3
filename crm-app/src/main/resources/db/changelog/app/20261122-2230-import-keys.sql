--liquibase formatted sql

--changeset crm:20261122-2230-import-keys
-- Rows come and go by the hundred thousand with their import alone; looking the import up for each costs more than storing it.
alter table imports.row drop constraint row_import_id_fkey;
alter table imports.reject drop constraint reject_import_id_fkey;
alter table imports.written drop constraint written_import_id_fkey, drop constraint written_pkey;
